import { percent, seconds } from './objective.ts'
import { holds, type DrillReport, type Verdict } from './report.ts'

/** The report for people: a line for each fault, what was missed below it, and the sum. */
export function drillAsText(report: DrillReport): string {
  const rows = [heading, ...report.verdicts.map(rowOf)]
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const withMisses = lines.flatMap((line, index) => [
    line,
    ...shown(report.verdicts[index - 1]?.misses ?? []).map((miss) => `      ${miss}`),
  ])
  return [...withMisses, '', ...sumOf(report)].join('\n')
}

/** As many as somebody reads. */
const most = 8

function shown(misses: readonly string[]): readonly string[] {
  return misses.length <= most ? misses : [...misses.slice(0, most), `and ${misses.length - most} more`]
}

const heading = [
  '',
  'fault',
  'done to',
  'requests',
  'errors',
  'steady after',
  'p99 before',
  'p99 during',
  'lost',
  'doubled',
]

function rowOf({ measured, misses }: Verdict): readonly string[] {
  const { fault, target, requests, errors, steadyAfter, p99, violations } = measured
  const count = (kind: string): string => String(violations.filter((one) => one.kind === kind).length)
  return [
    misses.length === 0 ? 'ok' : 'NO',
    fault,
    target,
    String(requests),
    errors === 0 ? '0' : `${errors} (${percent(errors / requests)})`,
    steadyAfter === undefined ? 'never' : seconds(steadyAfter),
    `${Math.round(p99.before)} ms`,
    `${Math.round(p99.during)} ms`,
    count('lost'),
    count('duplicated'),
  ]
}

function sumOf(report: DrillReport): readonly string[] {
  const { verdicts, requests, acknowledged, rate, seed, notRun, mistakes } = report
  const violations = verdicts.flatMap(({ measured }) => measured.violations)
  const count = (kind: string): number => violations.filter((one) => one.kind === kind).length
  const kept = verdicts.filter(({ misses }) => misses.length === 0).length
  return [
    ...notRun.map((one) => `not run: ${one}`),
    ...mistakes.map((one) => `mistake of the drill: ${one}`),
    `${requests} requests at ${rate} visits a second, ${acknowledged} acknowledged writes: ` +
      `${count('lost')} lost, ${count('duplicated')} duplicated, ${count('wrong')} wrong`,
    `${kept} of ${verdicts.length} faults kept their objectives: ${holds(report) ? 'holds' : 'does not hold'}` +
      ` (seed ${seed})`,
  ]
}
