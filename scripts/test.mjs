// @ts-check
/** `npm test`: sets the clone up, then every check and the unit tests. All of them run, also after a failure. */
import { join } from 'node:path'
import { CommandFailed, readJson, root, run, say, seconds } from './steps.mjs'
import { buildWhenStale, installPackages } from './set-up.mjs'
import { countLine, runTests } from './vitest.mjs'

/** @type {readonly { name: string, tool: string, check: () => Promise<unknown> }[]} */
const checks = [
  { name: 'build', tool: 'esbuild', check: buildWhenStale },
  { name: 'format', tool: 'oxfmt', check: () => run('oxfmt', ['--check']) },
  { name: 'lint', tool: 'oxlint', check: () => run('oxlint', ['--deny-warnings']) },
  { name: 'types', tool: 'typescript', check: () => run('npm', ['run', '--silent', 'types']) },
  { name: 'imports', tool: 'dependency-cruiser', check: () => run('npm', ['run', '--silent', 'imports']) },
  { name: 'unused code', tool: 'knip', check: () => run('knip') },
  { name: 'repository', tool: '', check: () => run('node', ['scripts/check-repository.mjs']) },
]

/** @param {(typeof checks)[number]} one @returns {Promise<boolean>} */
async function passes({ name, tool, check }) {
  const started = Date.now()
  const title = `${name.padEnd(12)} ${(await versioned(tool)).padEnd(26)}`
  try {
    await check()
    say(`${title} ok      ${seconds(started)}`)
    return true
  } catch (error) {
    say(`${title} FAILED  ${seconds(started)}\n\n${outputOf(error)}\n`)
    return false
  }
}

/** What the tool said, or what kept it from speaking. @param {unknown} error */
function outputOf(error) {
  if (error instanceof CommandFailed) return error.output.trimEnd()
  return error instanceof Error ? error.message : String(error)
}

/** @param {string} tool */
async function versioned(tool) {
  if (tool === '') return ''
  const { version } = await readJson(join(root, 'node_modules', tool, 'package.json'))
  return `${tool} ${version}`
}

try {
  say(`node ${process.version}, npm ${(await run('npm', ['--version'])).trim().split('\n').at(-1)}`)
  await installPackages()
  say('')
  const refused = []
  for (const check of checks) if (!(await passes(check))) refused.push(check.name)

  say(`${'unit tests'.padEnd(12)} ${await versioned('vitest')}`)
  const started = Date.now()
  const count = await runTests('vitest.config.ts')
  say(`${'unit tests'.padEnd(39)} ${count.failed === 0 ? 'ok    ' : 'FAILED'}  ${seconds(started)}`)
  if (count.skipped > 0) say(`${count.skipped} not run: each says what it needs`)
  if (refused.length > 0) say(`checks that failed: ${refused.join(', ')}`)
  say(countLine(count))
  process.exitCode = refused.length === 0 && count.failed === 0 ? 0 : 1
} catch (error) {
  say(outputOf(error))
  say(countLine({ passed: 0, failed: 1 }))
  process.exitCode = 1
}
