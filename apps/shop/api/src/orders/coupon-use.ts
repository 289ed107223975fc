import { sql } from 'kysely'
import type { Transaction } from '@plinth/kit'
import { buyerOf } from '../cart/coupon-rows.ts'
import type { Coupon } from '../pricing/coupons.ts'
import type { Tables } from '../tables.ts'

/** The coupon, locked, so that its last use is not given away twice. */
export async function tryLockCoupon(transaction: Transaction<Tables>, code: string): Promise<Coupon | undefined> {
  const row = await transaction.kysely
    .selectFrom('coupons')
    .selectAll()
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { once_per_customer, starts_at, ends_at, max_uses, ...same } = row
  return { ...same, oncePerCustomer: once_per_customer, startsAt: starts_at, endsAt: ends_at, maxUses: max_uses }
}

/** Counts the use of a locked coupon. The unique index of `coupon_uses` has the last word on "once". */
export async function useCoupon(
  transaction: Transaction<Tables>,
  coupon: Coupon,
  order: { readonly id: string; readonly email: string },
): Promise<void> {
  const { kysely } = transaction
  await kysely
    .updateTable('coupons')
    .set({ uses: sql`uses + 1` })
    .where('code', '=', coupon.code)
    .execute()
  await kysely
    .insertInto('coupon_uses')
    .values({
      coupon_code: coupon.code,
      buyer: buyerOf(order.email),
      order_id: order.id,
      once: coupon.oncePerCustomer,
    })
    .execute()
}

/** An order that came to nothing used no coupon. */
export async function giveCouponBack(transaction: Transaction<Tables>, orderId: string): Promise<void> {
  const { kysely } = transaction
  const use = await kysely
    .deleteFrom('coupon_uses')
    .where('order_id', '=', orderId)
    .returning('coupon_code')
    .executeTakeFirst()
  if (use === undefined) return
  await kysely
    .updateTable('coupons')
    .set({ uses: sql`uses - 1` })
    .where('code', '=', use.coupon_code)
    .execute()
}
