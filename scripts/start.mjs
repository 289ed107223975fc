// @ts-check
/** `npm start`: sets the clone up, then compiles the shop and shows the report. */
import { say, show } from './steps.mjs'
import { setUp } from './set-up.mjs'

const platform = 'blueprints/shop/platform.ts'
const out = '.plinth/shop'

try {
  await setUp()
  say(`\nnpx plinth build ${platform} --out ${out}\n`)
  process.exitCode = await show('plinth', ['build', platform, '--out', out])
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
