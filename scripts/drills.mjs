// @ts-check
/**
 * `npm run drills`: the shop on this machine, broken on purpose under load, and a small system for each checker to show
 * that it notices. `--times 20` does each fault of the shop twenty times, `--short` the most telling ones alone; other
 * words are parts of file names.
 */
import { argv, env } from 'node:process'
import { parseArgs } from 'node:util'
import { say } from './steps.mjs'
import { setUp } from './set-up.mjs'
import { countLine, runTests } from './vitest.mjs'

try {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    options: { times: { type: 'string', default: '1' }, short: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  env.PLINTH_TIMES = values.times
  env.PLINTH_SHORT = String(values.short)
  await setUp()
  const count = await runTests('conformance/drills/vitest.config.ts', positionals, 'drills')
  if (count.skipped > 0) say(`${count.skipped} not run: each says what it needs`)
  say(countLine(count))
  process.exitCode = count.failed === 0 ? 0 : 1
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  say(countLine({ passed: 0, failed: 1 }))
  process.exitCode = 1
}
