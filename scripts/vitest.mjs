// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepChecks } from './behaviour-checks.mjs'
import { readJson, show } from './steps.mjs'

/**
 * Runs the tests of a vitest configuration, visible while they run, and counts them.
 * A file that could not be loaded, and a run that ended badly for another reason, count as a failure each.
 *
 * @param {string} config
 * @param {readonly string[]} [filters] parts of file names
 * @param {string} [suite] name under which the checks of behaviours are remembered
 */
export async function runTests(config, filters = [], suite = 'unit') {
  const folder = await mkdtemp(join(tmpdir(), 'plinth-tests-'))
  try {
    const file = join(folder, 'report.json')
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await show('vitest', ['run', '--config', config, ...reports, ...filters])
    const report = await readJson(file)
    await keepChecks(suite, report)
    return countOf(report, code)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *           testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} report
 * @param {number} code
 */
export function countOf(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
  }
}

/** The line that others read: exactly `N passed, N failed`. @param {{ passed: number, failed: number }} count */
export function countLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
