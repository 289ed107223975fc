import { z } from 'zod'
import { cursorOf } from './cursor.ts'
import type { CursorValues } from './cursor.ts'

/** More in one answer helps nobody and costs everybody. */
export const largestPage = 100

/** The query of every list: `PageQuery.extend({ category: z.string().optional() })`. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(largestPage).default(24),
  cursor: z.string().min(1).max(512).optional(),
})

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Give it back to get the next page; null on the last one. */
  readonly next: string | null
}

/** The schema of a page, for the answers of a contract. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).max(largestPage), next: z.string().nullable() })
}

/**
 * A page of rows that were read with `limit + 1`: the one too many says whether there is more, without counting.
 * `valuesOf` gives what the rows are sorted by.
 */
export function pageOf<Row>(rows: readonly Row[], limit: number, valuesOf: (row: Row) => CursorValues): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last !== undefined ? cursorOf(valuesOf(last)) : null
  return { items, next }
}

/** The same page with other items: rows become what the contract promises. */
export function mapPage<Row, Item>(page: Page<Row>, itemOf: (row: Row) => Item): Page<Item> {
  return { items: page.items.map(itemOf), next: page.next }
}
