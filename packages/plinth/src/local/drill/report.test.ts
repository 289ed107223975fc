import { expect, test } from 'vitest'
import { drillAsChart } from './report-chart.ts'
import { drillAsText } from './report-text.ts'
import { holds, type DrillReport } from './report.ts'

const measured = {
  seed: 7,
  requests: 400,
  errors: 0,
  steadyAfter: 0,
  p99: { before: 41.3, during: 88.6 },
  goodput: 1,
  violations: [],
}

const report: DrillReport = {
  seed: 7,
  rate: 20,
  acknowledged: 61,
  requests: 912,
  verdicts: [
    { measured: { ...measured, fault: 'kill', target: 'backend-1' }, title: 'kill -9', objective: {}, misses: [] },
    {
      measured: {
        ...measured,
        ...{ fault: 'database-kill', target: 'database', errors: 3, steadyAfter: 4_250 },
        violations: [
          { kind: 'lost', what: 'orders: S-1044 was confirmed and is gone' },
          { kind: 'duplicated', what: 'orders: S-1045 was made twice' },
        ],
      },
      title: 'kill -9 of PostgreSQL',
      objective: {},
      misses: ['orders: S-1044 was confirmed and is gone', 'orders: S-1045 was made twice'],
    },
  ],
  notRun: ['cache-loss: this system has nothing that it can be done to'],
  mistakes: [],
  samples: [
    { at: 100, took: 20, name: 'GET /', status: 200 },
    { at: 400, took: 30, name: 'GET /', status: 200 },
    { at: 1_200, took: 90, name: 'GET /', status: 503 },
  ],
  moments: [{ fault: 'kill <backend-1>', before: 0, broken: 500, mended: 900, end: 2_000 }],
}

test('the report for people', () => {
  expect(drillAsText(report)).toMatchInlineSnapshot(`
    "    fault          done to    requests  errors      steady after  p99 before  p99 during  lost  doubled
    ok  kill           backend-1  400       0           0.0 s         41 ms       89 ms       0     0
    NO  database-kill  database   400       3 (0.75 %)  4.3 s         41 ms       89 ms       1     1
          orders: S-1044 was confirmed and is gone
          orders: S-1045 was made twice

    not run: cache-loss: this system has nothing that it can be done to
    912 requests at 20 visits a second, 61 acknowledged writes: 1 lost, 1 duplicated, 0 wrong
    1 of 2 faults kept their objectives: does not hold (seed 7)"
  `)
})

test('one miss, one mistake of the drill, or nothing done at all: it does not hold', () => {
  expect(holds(report)).toBe(false)
  const good = { ...report, verdicts: report.verdicts.slice(0, 1) }
  expect(holds(good)).toBe(true)
  expect(holds({ ...good, mistakes: ['TypeError: no such field'] })).toBe(false)
  expect(holds({ ...good, verdicts: [] })).toBe(false)
})

test('the chart has a bar for each second, errors on top, and the faults behind', () => {
  const chart = drillAsChart(report)
  expect(chart.match(/class="ok"/g)).toHaveLength(1)
  expect(chart.match(/class="bad"/g)).toHaveLength(1)
  expect(chart).toContain('<title>kill &lt;backend-1></title>')
  expect(drillAsChart(report)).toBe(chart)
})
