import type { Database } from '@plinth/kit'
import { sql } from 'kysely'
import { lockCart, lockOrder, lockPayment } from '../orders/lock-order.ts'
import { abandonOrder } from '../payments/abandon-order.ts'
import { changePayment } from '../payments/change-payment.ts'
import type { Tables } from '../tables.ts'

/** Nobody pays an order that old any more. */
const patience = '1 hour'

/** Ends orders whose payment never came; money that comes in spite of that goes back. */
export async function endUnpaidOrders(database: Database<Tables>): Promise<number> {
  const due = await database.kysely
    .selectFrom('orders')
    .innerJoin('payments', 'payments.order_id', 'orders.id')
    .select(['orders.id', 'cart_id'])
    .where('orders.state', '=', 'placed')
    .where('holds', '=', 'nothing')
    .where('payments.state', '!=', 'authorised')
    .where('placed_at', '<', sql<Date>`now() - ${patience}::interval`)
    .limit(100)
    .execute()
  for (const { id, cart_id } of due) {
    await database.transaction(async (transaction) => {
      await lockCart(transaction, cart_id)
      const order = await lockOrder(transaction, { id })
      const payment = await lockPayment(transaction, id)
      if (order.state !== 'placed' || order.holds !== 'nothing' || payment.state === 'authorised') return
      await changePayment(transaction, payment, { state: 'voiding', refusal: 'expired' })
      await abandonOrder(transaction, order, 'Not paid in time')
    })
  }
  return due.length
}
