import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Spot } from './source/source-text.ts'

/** A diagnostic with its places as lines and columns of files. */
export interface Finding extends Diagnostic {
  readonly spots: readonly LabelledSpot[]
}

export interface LabelledSpot extends Spot {
  readonly label: string | undefined
}

/** A finding about a file rather than about a value of the platform. */
export function findingAt(diagnostic: Diagnostic, ...spots: readonly Spot[]): Finding {
  return { ...diagnostic, spots: spots.map((spot) => ({ ...spot, label: undefined })) }
}

/** A finding about a file as a whole. */
export function findingAbout(diagnostic: Diagnostic, file: string): Finding {
  return findingAt(diagnostic, { file, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' })
}
