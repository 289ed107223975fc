// @ts-check
/**
 * `npm run conformance`: the real engines judge what is emitted. Any of them may be missing; a test that needs one says
 * so and does not pass. Words after `--` are parts of file names: `npm run conformance -- terraform`.
 */
import { sayEngines } from './engines.mjs'
import { say } from './steps.mjs'
import { setUp } from './set-up.mjs'
import { countLine, runTests } from './vitest.mjs'

try {
  // Twenty times the random platforms of the unit tests.
  process.env.PLINTH_RUNS ??= '20'
  await sayEngines()
  await setUp()
  const count = await runTests('conformance/vitest.config.ts', process.argv.slice(2), 'conformance')
  if (count.skipped > 0) say(`${count.skipped} not run: each says what it needs`)
  say(countLine(count))
  process.exitCode = count.failed === 0 ? 0 : 1
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  say(countLine({ passed: 0, failed: 1 }))
  process.exitCode = 1
}
