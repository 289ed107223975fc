// @ts-check
/** Plays `docs/first-hour.md` again and writes what its commands print now. Read the difference before you commit it. */
import { run, say } from './steps.mjs'

await run('vitest', ['run', 'packages/plinth/src/cli/first-hour.test.ts', '--update'])
say('wrote docs/first-hour.md')
