// @ts-check
/**
 * `npm run conformance`: the real engines judge what is emitted. Any of them may be missing; a test that needs one says
 * so and does not pass. Words after `--` are parts of file names: `npm run conformance -- terraform`.
 */
import { sayEngines } from './engines.mjs'
import { judge } from './judge.mjs'
import { setUp } from './set-up.mjs'
import { runTests } from './vitest.mjs'

await judge(async () => {
  // Twenty times the random platforms of the unit tests.
  process.env.PLINTH_RUNS ??= '20'
  await sayEngines()
  await setUp()
  return await runTests('conformance/vitest.config.ts', process.argv.slice(2), 'conformance')
})
