import { createHash } from 'node:crypto'
import { statement, type Queryable } from '@plinth/kit'
import type { Coupon } from '../pricing/coupons.ts'

const byCode = statement<Coupon, [code: string]>(
  'coupon-by-code',
  `select code, description, kind, value, minimum, once_per_customer as "oncePerCustomer", starts_at as "startsAt",
     ends_at as "endsAt", max_uses as "maxUses", uses, active
   from coupons where code = $1`,
)

const wasUsed = statement<{ used: boolean }, [code: string, buyer: string]>(
  'coupon-was-used',
  'select exists (select from coupon_uses where coupon_code = $1 and buyer = $2) as used',
)

export async function tryFindCoupon(database: Queryable, code: string): Promise<Coupon | undefined> {
  return (await database.rows(byCode, [code]))[0]
}

/** Whether the buyer with this address has used the coupon in an order; undefined while nobody knows who buys. */
export async function hasUsedCoupon(
  database: Queryable,
  code: string,
  email: string | undefined,
): Promise<boolean | undefined> {
  if (email === undefined) return undefined
  const [row] = await database.rows(wasUsed, [code, buyerOf(email)])
  return row?.used
}

/** How a buyer is remembered for coupons: the digest of the address, which stays when the person is erased. */
export function buyerOf(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
}
