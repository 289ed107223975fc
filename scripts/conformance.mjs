// @ts-check
/**
 * `npm run conformance`: the real engines judge what is emitted. Any of them may be missing; a test that needs one says
 * so and does not pass. Words after `--` are parts of file names: `npm run conformance -- terraform`.
 */
import { run, say } from './steps.mjs'
import { setUp } from './set-up.mjs'
import { countLine, runTests } from './vitest.mjs'

/** @type {readonly [name: string, command: string, ...args: string[]][]} */
const engines = [
  ['node', 'node', '--version'],
  ['npm', 'npm', '--version'],
  ['git', 'git', '--version'],
  ['terraform', 'terraform', 'version'],
  ['kubectl', 'kubectl', 'version', '--client'],
  ['moto_server', 'python3', '-c', "import importlib.metadata as m; print('moto', m.version('moto'))"],
  ['cfn-lint', 'cfn-lint', '--version'],
  ['psql', 'psql', '--version'],
  ['redis-server', 'redis-server', '--version'],
  ['promtool', 'promtool', '--version'],
  ['chromium', 'chromium', '--version'],
  ['bwrap', 'bwrap', '--version'],
]

/** @param {(typeof engines)[number]} engine */
async function versionOf([, command, ...args]) {
  try {
    const lines = (await run(command, args))
      .split('\n')
      .filter((line) => /\d+\.\d+/.test(line) && !/\bwarn\b/i.test(line))
    return lines[0]?.trim() ?? 'present'
  } catch {
    return 'not found'
  }
}

try {
  // Twenty times the random platforms of the unit tests.
  process.env.PLINTH_RUNS ??= '20'
  for (const engine of engines) say(`${engine[0].padEnd(13)} ${await versionOf(engine)}`)
  await setUp()
  const count = await runTests('conformance/vitest.config.ts', process.argv.slice(2))
  if (count.skipped > 0) say(`${count.skipped} not run: each says what it needs`)
  say(countLine(count))
  process.exitCode = count.failed === 0 ? 0 : 1
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  say(countLine({ passed: 0, failed: 1 }))
  process.exitCode = 1
}
