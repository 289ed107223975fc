import { audit, idempotent } from '@plinth/kit'
import type { ShopHandler } from '../handler.ts'
import { idempotencyOf } from '../orders/idempotency-of.ts'
import { lockOrder, lockPayment } from '../orders/lock-order.ts'
import { orderView } from '../orders/order-view.ts'
import { stepRefused } from '../orders/take-step.ts'
import type { Services } from '../services.ts'
import { forgetOrderStock } from '../stock/forget-order-stock.ts'
import { afterRefund } from './after-refund.ts'
import { requestRefund } from './request-refund.ts'

/** Money back without goods coming back: a part of it as often as wanted, never more than was captured. */
export function refundOrder({ database, caches }: Pick<Services, 'database' | 'caches'>): ShopHandler<'refundOrder'> {
  return async (call) => {
    const { number } = call.params
    const who = call.who.id ?? 'staff'
    const { body } = await idempotent(database, idempotencyOf(call, number), async (transaction) => {
      const order = await lockOrder(transaction, { number })
      const payment = await lockPayment(transaction, order.id)
      if (payment.captured === 0) throw stepRefused(order, 'refund')
      const refunded = await requestRefund(transaction, payment, { ...call.body, who })
      const changed = await afterRefund(transaction, order, refunded, who)
      await audit(transaction, {
        who,
        action: 'order.refund',
        object: { type: 'order', id: number },
        before: { state: order.state, captured: payment.captured, refunded: payment.refunded },
        after: { state: changed.state, captured: refunded.captured, refunded: refunded.refunded, ...call.body },
      })
      await forgetOrderStock(caches, transaction, order.id)
      return { status: 201, body: await orderView(transaction, changed, call.who) }
    })
    return { status: 201, body }
  }
}
