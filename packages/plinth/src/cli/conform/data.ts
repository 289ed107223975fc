import { countsOf, type ConformReport } from '#conform/report.ts'

/** Reports for a program: everything, also what is right. */
export function reportsAsData(reports: readonly ConformReport[]): readonly object[] {
  return reports.map(({ environment, findings, diagrams }) => ({
    environment,
    findings,
    diagrams: diagrams.map(({ heading, line, kind, outcome, repairs, findings: own, items, extras }) => ({
      heading,
      line,
      kind,
      outcome,
      counts: { ...countsOf(items), extra: extras.length },
      repairs,
      findings: own,
      items,
      extras,
    })),
  }))
}
