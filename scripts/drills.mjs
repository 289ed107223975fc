// @ts-check
/**
 * `npm run drills`: the shop on this machine, broken on purpose under load, and a small system for each checker to show
 * that it notices. `--times 20` does each fault of the shop twenty times, `--short` the most telling ones alone,
 * `--fault kill` the one that is named, as often as it is given; other words are parts of file names.
 */
import { argv, env } from 'node:process'
import { parseArgs } from 'node:util'
import { judge } from './judge.mjs'
import { setUp } from './set-up.mjs'
import { runTests } from './vitest.mjs'

/** What is tried in a few minutes. */
const telling = ['kill', 'rolling-restart', 'database-kill', 'cache-loss']

await judge(async () => {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    options: {
      times: { type: 'string', default: '1' },
      short: { type: 'boolean', default: false },
      fault: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  })
  env.PLINTH_TIMES = values.times
  env.PLINTH_SHORT = String(values.short)
  env.PLINTH_FAULTS = (values.short ? telling : values.fault).join(',')
  await setUp()
  return await runTests('conformance/drills/vitest.config.ts', positionals, 'drills')
})
