import type { Transaction } from '@plinth/kit'
import { giveCouponBack } from '../orders/coupon-use.ts'
import type { OrderRow } from '../orders/lock-order.ts'
import { releaseGoods } from '../orders/order-stock.ts'
import { takeStep } from '../orders/take-step.ts'
import type { Tables } from '../tables.ts'

/** Ends an order that was never paid: the goods go back to the shelf, the coupon to the buyer, the cart stays full. */
export async function abandonOrder(transaction: Transaction<Tables>, order: OrderRow, note: string): Promise<OrderRow> {
  const released = await releaseGoods(transaction, order, { who: 'shop', note })
  await giveCouponBack(transaction, order.id)
  return takeStep(transaction, released, 'cancel', { who: 'shop', note, set: { abandoned: true } })
}
