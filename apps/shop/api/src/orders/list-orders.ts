import { mapPage, pageOf } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../handler.ts'
import { placeInList } from '../place-in-list.ts'
import type { Services } from '../services.ts'
import { orderRows, summaryOfRow } from './order-rows.ts'

/** Always those of the one who asks, whatever the role: the order desk has a list of its own. */
export function listOrders({ database }: Pick<Services, 'database'>): ShopHandler<'listOrders'> {
  return async ({ who, query, permit }) => {
    void permit.reach
    const after = placeInList(query.cursor, ['instant', 'id'])
    let rows = orderRows(database)
      .where('orders.customer_id', '=', who.id ?? null)
      .where('orders.abandoned', '=', false)
    if (after !== undefined) {
      rows = rows.where(sql<boolean>`(orders.placed_at, orders.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    }
    const found = await rows.limit(query.limit + 1).execute()
    const page = pageOf(found, query.limit, ({ placed_at_exact, id }) => [placed_at_exact, id])
    const { items, next } = mapPage(page, summaryOfRow)
    return { status: 200, body: { items: [...items], next } }
  }
}
