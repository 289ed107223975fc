import { problem, readCursor } from '@plinth/kit'

/** What the values of a cursor must look like before the database sees them: a cursor can be forged. */
const checks = {
  instant: (value: unknown) => typeof value === 'string' && isInstant(value),
  id: (value: unknown) => typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value),
  text: (value: unknown) => typeof value === 'string' && !value.includes('\0'),
  integer: (value: unknown) => Number.isSafeInteger(value),
  number: (value: unknown) => Number.isFinite(value),
} as const

/** `2026-03-01T12:00:00.123456Z`, and a day that exists. */
function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === text.slice(0, 19)
}

type Kind = keyof typeof checks
type ValueOf<Name extends Kind> = Name extends 'integer' | 'number' ? number : string

const numeric = new Set<Kind>(['integer', 'number'])

/** Where the page begins: `placeInList(query.cursor, ['instant', 'id'])`; undefined on the first page. */
export function placeInList<const Kinds extends readonly Kind[]>(
  cursor: string | undefined,
  kinds: Kinds,
): { -readonly [Index in keyof Kinds]: ValueOf<Kinds[Index]> } | undefined {
  const types = kinds.map((kind) => (numeric.has(kind) ? 'number' : 'string'))
  const values: readonly unknown[] | undefined = readCursor(cursor, types)
  if (values === undefined) return undefined
  if (kinds.every((kind, index) => checks[kind](values[index]))) {
    return values as { -readonly [Index in keyof Kinds]: ValueOf<Kinds[Index]> }
  }
  throw foreignCursor()
}

/** For a cursor that was made by another list, or by nobody. */
export function foreignCursor(): Error {
  return problem('validation', { detail: 'This cursor does not belong to this list.' })
}
