import { pageOf } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../../handler.ts'
import { returnsOf } from '../../orders/order-view.ts'
import { placeInList } from '../../place-in-list.ts'
import type { Services } from '../../services.ts'

/** Those that nobody has decided come first, the oldest wish on top; then the decided ones, the newest on top. */
export function listReturns({ database }: Pick<Services, 'database'>): ShopHandler<'listReturns'> {
  return async ({ query: { cursor, limit } }) => {
    const after = placeInList(cursor, ['number', 'id'])
    const rank = sql<number>`case state when 'requested' then -1e12 + extract(epoch from requested_at)
      else -extract(epoch from requested_at) end::float8`
    const found = await database.kysely
      .with('ranked', (query) => query.selectFrom('order_returns').select(['id', 'order_id']).select(rank.as('rank')))
      .selectFrom('ranked')
      .innerJoin('orders', 'orders.id', 'ranked.order_id')
      .select(['ranked.id', 'ranked.rank', 'ranked.order_id', 'number', 'email'])
      .where(
        after === undefined
          ? sql<boolean>`true`
          : sql<boolean>`(rank, ranked.id) > (${after[0]}::float8, ${after[1]}::uuid)`,
      )
      .orderBy('rank')
      .orderBy('ranked.id')
      .limit(limit + 1)
      .execute()
    const { items, next } = pageOf(found, limit, ({ rank: place, id }) => [place, id])
    const shown = []
    for (const { id, order_id, number, email } of items) {
      const wish = (await returnsOf(database, order_id)).find((candidate) => candidate.id === id)
      if (wish !== undefined) shown.push({ ...wish, order: number, email })
    }
    return { status: 200, body: { items: shown, next } }
  }
}
