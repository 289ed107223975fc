import { etagOf } from '@plinth/kit'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { findStock, stockLevelOf } from './stock-rows.ts'

const shownMovements = 50

export function getStock({ database }: Pick<Services, 'database'>): ShopHandler<'getStock'> {
  return async ({ params }) => {
    const row = await findStock(database, params.sku)
    const movements = await database.kysely
      .selectFrom('stock_movements as movement')
      .leftJoin('orders', 'orders.id', 'movement.order_id')
      .select(['movement.id', 'kind', 'quantity', 'orders.number', 'note', 'who', 'at'])
      .where('variant_id', '=', row.id)
      .orderBy('movement.id', 'desc')
      .limit(shownMovements)
      .execute()
    return {
      status: 200,
      headers: { etag: etagOf(row.version) },
      body: {
        ...stockLevelOf(row),
        movements: movements.map(({ id, number, at, ...movement }) => ({
          ...movement,
          id: String(id),
          order: number,
          at: at.toISOString(),
        })),
      },
    }
  }
}
