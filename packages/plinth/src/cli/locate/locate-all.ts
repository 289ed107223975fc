import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Finding } from '../finding.ts'
import type { Locator } from './locate.ts'

/**
 * Diagnostics with their places as lines of the user's file. Accepted ones are listed without places, so a platform
 * with nothing open needs no second look at its file.
 */
export async function locateAll(
  diagnostics: readonly Diagnostic[],
  locator: () => Promise<Locator>,
): Promise<readonly Finding[]> {
  const open = diagnostics.some(({ waived, places }) => waived === undefined && places.length > 0)
  if (!open) return diagnostics.map((diagnostic) => ({ ...diagnostic, spots: [] }))
  const locate = await locator()
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    spots: diagnostic.places.map(({ path, label }) => ({ ...locate(path), label })),
  }))
}
