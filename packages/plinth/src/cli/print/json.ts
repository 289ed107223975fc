import { relative } from 'node:path'
import type { Finding } from '../finding.ts'

/** Findings as plain data, with files as seen from a folder. */
export function findingsAsData(findings: readonly Finding[], cwd: string): readonly object[] {
  return findings.map(({ code, severity, message, help, environments, places, spots, waived }) => ({
    code,
    severity,
    message,
    help,
    environments,
    places: spots.map(({ file, label, ...spot }, i) => ({
      file: relative(cwd, file).replaceAll('\\', '/'),
      ...spot,
      path: places[i]?.path ?? [],
      ...(label === undefined ? {} : { label }),
    })),
    ...(waived === undefined ? {} : { waived }),
  }))
}
