import { holds, type DrillReport } from './report.ts'

/** The report for programs: everything but the single requests. */
export function drillAsData(report: DrillReport): object {
  const { seed, rate, requests, acknowledged, verdicts, notRun, mistakes } = report
  return {
    holds: holds(report),
    ...{ seed, rate, requests, acknowledged },
    faults: verdicts.map(({ measured, objective, misses }) => ({ ...measured, objective, misses })),
    ...{ notRun, mistakes },
  }
}
