// @ts-check
/** Tests that name a behaviour (`behaviour 12: ...`), remembered from the last run of each suite. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson, root } from './steps.mjs'

const folder = join(root, '.plinth', 'behaviours')

/**
 * @typedef {{ readonly title: string, readonly status: string }} Check
 * @typedef {{ testResults: { assertionResults: { fullName: string, status: string }[] }[] }} Report
 */

/** The tests of a run that name a behaviour. @param {Report} report @returns {readonly Check[]} */
export function checksOf({ testResults }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ fullName }) => /\bbehaviour \d+\b/.test(fullName))
      .map(({ fullName, status }) => ({ title: fullName, status })),
  )
}

/** Remembers what a suite found. @param {string} suite @param {Report | undefined} report */
export async function keepChecks(suite, report) {
  if (report === undefined) return
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${suite}.json`), JSON.stringify(checksOf(report)))
}

/** What the last run of each suite found. */
export async function lastChecks() {
  const files = await readdir(folder).catch(() => [])
  const lists = await Promise.all(files.map(async (file) => await readJson(join(folder, file))))
  return /** @type {readonly Check[]} */ (lists.flat())
}
