import { problem, type Transaction } from '@plinth/kit'
import { lockOrder, lockPayment } from '../orders/lock-order.ts'
import { abandonOrder } from '../payments/abandon-order.ts'
import { changePayment } from '../payments/change-payment.ts'
import type { Tables } from '../tables.ts'

/**
 * A cart has one order on its way at a time. One that waits for its buyer (a challenge, or a reservation that ran out)
 * gives way to the new one; one that waits for the provider does not, because the money may have moved. The cart must
 * be locked.
 */
export async function supersedeOpenOrder(transaction: Transaction<Tables>, cartId: string): Promise<void> {
  const open = await transaction.kysely
    .selectFrom('orders')
    .select('id')
    .where('cart_id', '=', cartId)
    .where('state', '=', 'placed')
    .executeTakeFirst()
  if (open === undefined) return
  const order = await lockOrder(transaction, open)
  const payment = await lockPayment(transaction, order.id)
  if (payment.state !== 'challenge') {
    throw problem('checkout/already-submitted', { retryAfter: 2, order: order.number, token: order.token })
  }
  await changePayment(transaction, payment, { state: 'voiding' })
  await abandonOrder(transaction, order, 'The buyer began again')
}
