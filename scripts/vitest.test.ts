import { expect, test } from 'vitest'
import { countLine, countOf } from './vitest.mjs'

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
const unloadable = { status: 'failed', assertionResults: [] }

test('tests are counted as vitest counts them', () => {
  const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 3, testResults: [passing, failing] }
  expect(countOf(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 })
})

test('a file that does not load, and a run that ends badly, are failures', () => {
  const report = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults: [passing, unloadable] }
  expect(countOf(report, 1).failed).toBe(1)
  expect(countOf({ ...report, testResults: [passing] }, 1).failed).toBe(1)
  expect(countOf({ ...report, testResults: [passing] }, 0).failed).toBe(0)
  expect(countOf(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the last line is exact', () => {
  expect(countLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed')
})
