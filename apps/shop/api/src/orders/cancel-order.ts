import { idempotent, type Transaction } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import { abandonOrder } from '../payments/abandon-order.ts'
import { changePayment } from '../payments/change-payment.ts'
import { requestRefund } from '../refunds/request-refund.ts'
import type { Services } from '../services.ts'
import { forgetOrderStock } from '../stock/forget-order-stock.ts'
import type { Tables } from '../tables.ts'
import { giveCouponBack } from './coupon-use.ts'
import { findOrder } from './find-order.ts'
import { idempotencyOf } from './idempotency-of.ts'
import { lockCart, lockOrder, lockPayment, type OrderRow } from './lock-order.ts'
import { releaseGoods } from './order-stock.ts'
import { orderView } from './order-view.ts'
import { takeStep } from './take-step.ts'

/** Before the parcel is packed: the goods go back to the shelf, the money to the buyer. */
export function cancelOrder({ database, caches }: Pick<Services, 'database' | 'caches'>): ShopHandler<'cancelOrder'> {
  return async (call) => {
    const found = await findOrder(database, call)
    const { body } = await idempotent(database, idempotencyOf(call, found.id), async (transaction) => {
      await lockCart(transaction, found.cart_id)
      const order = await lockOrder(transaction, { id: found.id })
      const cancelled = await cancel(transaction, order, {
        who: call.who.id ?? 'guest',
        reason: call.body.reason,
      })
      await forgetOrderStock(caches, transaction, order.id)
      return { status: 200, body: await orderView(transaction, cancelled, call.who) }
    })
    return { status: 200, body }
  }
}

async function cancel(
  transaction: Transaction<Tables>,
  order: OrderRow,
  { who, reason }: { readonly who: string; readonly reason: string },
): Promise<OrderRow> {
  const note = reason === '' ? 'Cancelled by the customer' : `Cancelled: ${reason}`
  const payment = await lockPayment(transaction, order.id)
  if (order.state === 'placed') {
    await changePayment(transaction, payment, { state: 'voiding' })
    return abandonOrder(transaction, order, note)
  }
  const cancelled = await takeStep(transaction, order, 'cancel', { who, note })
  const released = await releaseGoods(transaction, cancelled, { who, note })
  await giveCouponBack(transaction, order.id)
  const left = payment.captured - payment.refunded
  if (left > 0) await requestRefund(transaction, payment, { amount: left, reason: note, who })
  return released
}
