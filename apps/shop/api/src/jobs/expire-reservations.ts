import type { Database } from '@plinth/kit'
import { sql } from 'kysely'
import type { CatalogueCaches } from '../catalogue/cached-catalogue.ts'
import { lockOrder, lockPayment } from '../orders/lock-order.ts'
import { releaseGoods } from '../orders/order-stock.ts'
import { forgetOrderStock } from '../stock/forget-order-stock.ts'
import type { Tables } from '../tables.ts'

/**
 * Goods that were kept for a buyer who did not pay in time can be bought by others again. The order itself waits on: a
 * late payment gets the goods if they are still there. A payment that is being captured keeps its goods.
 */
export async function expireReservations(database: Database<Tables>, caches: CatalogueCaches): Promise<number> {
  const due = await database.kysely
    .selectFrom('orders')
    .innerJoin('payments', 'payments.order_id', 'orders.id')
    .select('orders.id')
    .where('holds', '=', 'reserved')
    .where('reserved_until', '<', sql<Date>`now()`)
    .where('payments.state', '!=', 'authorised')
    .orderBy('reserved_until')
    .limit(100)
    .execute()
  let expired = 0
  for (const { id } of due) if (await expire(database, caches, id)) expired += 1
  return expired
}

/** Looks again under the lock: the payment may have arrived in the meantime. */
function expire(database: Database<Tables>, caches: CatalogueCaches, id: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const order = await lockOrder(transaction, { id })
    const payment = await lockPayment(transaction, id)
    const isDue = order.holds === 'reserved' && order.reserved_until !== null && order.reserved_until < new Date()
    if (!isDue || payment.state === 'authorised') return false
    await releaseGoods(transaction, order, { who: 'shop', note: 'Not paid in time' })
    await forgetOrderStock(caches, transaction, id)
    return true
  })
}
