// @ts-check
import { say } from './steps.mjs'
import { countLine } from './vitest.mjs'

/**
 * Runs a suite and ends as every suite does: what was not run, then the count; the exit code says whether all passed. A
 * suite that could not be run has failed once.
 *
 * @param {() => Promise<{ readonly passed: number, readonly failed: number, readonly skipped: number }>} suite
 */
export async function judge(suite) {
  try {
    const count = await suite()
    if (count.skipped > 0) say(`${count.skipped} not run: each says what it needs`)
    say(countLine(count))
    process.exitCode = count.failed === 0 ? 0 : 1
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    say(countLine({ passed: 0, failed: 1 }))
    process.exitCode = 1
  }
}
