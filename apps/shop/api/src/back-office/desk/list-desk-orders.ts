import { pageOf } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../../handler.ts'
import { orderRows, summaryOfRow } from '../../orders/order-rows.ts'
import { placeInList } from '../../place-in-list.ts'
import type { Services } from '../../services.ts'
import { beginningWith } from '../containing.ts'

/** Everybody's orders, found by the start of a number or of an e-mail address. */
export function listDeskOrders({ database }: Pick<Services, 'database'>): ShopHandler<'listDeskOrders'> {
  return async ({ query: { state, q, cursor, limit } }) => {
    const after = placeInList(cursor, ['instant', 'id'])
    let rows = orderRows(database)
    if (state !== undefined) rows = rows.where('orders.state', '=', state)
    if (q !== undefined && q !== '') {
      const start = beginningWith(q)
      rows = rows.where((where) => where.or([where('number', 'ilike', start), where('email', 'ilike', start)]))
    }
    if (after !== undefined) {
      rows = rows.where(sql<boolean>`(orders.placed_at, orders.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    }
    const found = await rows.limit(limit + 1).execute()
    const { items, next } = pageOf(found, limit, ({ placed_at_exact, id }) => [placed_at_exact, id])
    return { status: 200, body: { items: items.map((row) => ({ ...summaryOfRow(row), email: row.email })), next } }
  }
}
