import { expect, test } from 'vitest'
import { checksOf } from './behaviour-checks.mjs'
import { linesOf, tableOf } from './behaviours.mjs'

function report(...tests: readonly (readonly [fullName: string, status: string])[]) {
  return { testResults: [{ assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }] }
}

test('a test belongs to the behaviour that its name says', () => {
  const checks = checksOf(
    report(
      ['behaviour 12: one key, one effect', 'passed'],
      ['outbox > behaviour 1: three probes', 'failed'],
      ['something else', 'passed'],
    ),
  )
  expect(checks.map(({ title }) => title)).toEqual([
    'behaviour 12: one key, one effect',
    'outbox > behaviour 1: three probes',
  ])
})

test('one failure fails a behaviour, none that ran is no pass, and none at all is missing', () => {
  const table = tableOf(
    checksOf(
      report(
        ['behaviour 1: a', 'passed'],
        ['behaviour 2: a', 'passed'],
        ['behaviour 2: b', 'failed'],
        ['behaviour 3: a', 'pending'],
        ['behaviour 12: a', 'passed'],
      ),
    ),
  )
  expect(table).toHaveLength(40)
  expect(linesOf(table).slice(0, 4)).toEqual([
    ' 1  pass     1/1    three probes with three meanings: started, alive, ready',
    ' 2  FAILED   1/2    readiness is about this replica, not about a shared dependency',
    ' 3  not run  0/1    drain: unready, wait, stop accepting, finish, then pools and telemetry last',
    ' 4  MISSING  0/0    the wait before stopping and the grace period cover routing and the longest request',
  ])
})
