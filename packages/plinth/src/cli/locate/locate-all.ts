import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Finding } from '../finding.ts'
import type { Locator } from './locate.ts'

/** Diagnostics with their places as lines of the user's file. */
export function locateAll(diagnostics: readonly Diagnostic[], locate: Locator): readonly Finding[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    spots: diagnostic.places.map(({ path, label }) => ({ ...locate(path), label })),
  }))
}
