// @ts-check
/** `npm start`: sets the clone up, compiles the shop, shows findings and price, and runs it until Ctrl-C. */
import { say, show } from './steps.mjs'
import { setUp } from './set-up.mjs'

const platform = 'blueprints/shop/platform.ts'

/** What a person would type, in this order. */
const commands = [
  ['build', platform, '--out', '.plinth/shop'],
  ['cost', platform, '--env', 'demo'],
  ['up', platform, '--env', 'demo', '--quiet'],
]

try {
  await setUp()
  for (const words of commands) {
    say(`\nnpx plinth ${words.join(' ')}\n`)
    process.exitCode = await show('plinth', words)
    if (process.exitCode !== 0) break
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
