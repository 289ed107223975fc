import { problem } from '#errors/index.ts'
import { tryReadCursor } from './cursor.ts'

type TypeNames = readonly ('string' | 'number')[]
type ValuesOf<Names extends TypeNames> = {
  -readonly [Index in keyof Names]: Names[Index] extends 'number' ? number : string
}

/**
 * The values of the cursor of a request, `readCursor(query.cursor, ['number', 'string'])`; undefined on the first page.
 * Anything that is no cursor of this list answers 400. Compare whole rows: `where (price, id) > (…, …)`.
 */
export function readCursor<const Names extends TypeNames>(
  cursor: string | undefined,
  types: Names,
): ValuesOf<Names> | undefined {
  if (cursor === undefined) return undefined
  const values = tryReadCursor(cursor, types)
  if (values !== undefined) return values as ValuesOf<Names>
  throw problem('validation', {
    detail: 'This cursor does not belong to this list.',
    errors: [{ path: 'query.cursor', message: 'take it from the field next of the page before' }],
  })
}
