import type { Code, ParametersOf } from '#diagnostics/catalogue.ts'
import { diagnose } from '#diagnostics/diagnostic.ts'
import type { DocumentFinding } from './report.ts'

/** A finding at a line of the document. */
export function findingAt<C extends Code>(line: number, code: C, parameters: ParametersOf<C>): DocumentFinding {
  const { severity, message, help } = diagnose(code, parameters)
  return { code, severity, message, help, line }
}
