import { z } from 'zod'
import { CouponCode } from '../cart.ts'
import { OrderNumber } from '../order-states.ts'
import { Cursor, PageSize, Sku, Slug } from '../shapes.ts'

/** A price that a person types: at most a million dollars. */
export const Price = z.int().min(0).max(100_000_000)
export const Version = z.int().min(1)

export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.nullable() })
}

export const read = { method: 'GET', limit: 'back-office', deadline: 3_000 } as const
export const write = { limit: 'back-office', deadline: 5_000, maxBody: 65_536 } as const
export const bySlug = { params: z.object({ slug: Slug }) }
export const bySku = { params: z.object({ sku: Sku }) }
export const byCode = { params: z.object({ code: CouponCode }) }
export const byNumber = { params: z.object({ number: OrderNumber }) }
export const listed = { cursor: Cursor.optional(), limit: PageSize }
export const versioned = { preconditions: 'if-match' } as const
