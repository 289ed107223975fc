// @ts-check
/** The real engines that judge what is emitted: `node scripts/engines.mjs` says which are here, and which version. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run, say } from './steps.mjs'
import { awsProviderFolder, tryFindMirror } from './terraform-mirror.mjs'

/** How each engine is asked for its version. @type {readonly [name: string, command: string, ...args: string[]][]} */
const engines = [
  ['node', 'node', '--version'],
  ['npm', 'npm', '--version'],
  ['git', 'git', '--version'],
  ['terraform', 'terraform', 'version'],
  ['moto_server', 'python3', '-c', "import importlib.metadata as m; print('moto', m.version('moto'))"],
  ['cfn-lint', 'cfn-lint', '--version'],
  ['kubectl', 'kubectl', 'version', '--client'],
  ['psql', 'psql', '--version'],
  ['redis-server', 'redis-server', '--version'],
  ['promtool', 'promtool', '--version'],
  ['chromium', 'chromium', '--version'],
  ['bwrap', 'bwrap', '--version'],
]

/** Prints one line for each engine: its version, or `not found`. */
export async function sayEngines() {
  for (const [name, command, ...args] of engines) say(`${name.padEnd(17)} ${await versionOf(command, args)}`)
  say(`${'provider aws'.padEnd(17)} ${await awsProvider()}`)
}

/** @param {string} command @param {readonly string[]} args */
async function versionOf(command, args) {
  try {
    const lines = (await run(command, args)).split('\n')
    return lines.find((line) => /\d+\.\d+/.test(line) && !/\bwarn\b/i.test(line))?.trim() ?? 'found, without a version'
  } catch {
    return 'not found'
  }
}

async function awsProvider() {
  const mirror = tryFindMirror()
  const versions = mirror === undefined ? [] : await readdir(join(mirror, awsProviderFolder)).catch(() => [])
  return versions.join(', ') || 'not found'
}

if (process.argv[1] === import.meta.filename) await sayEngines()
