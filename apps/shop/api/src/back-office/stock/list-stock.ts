import { mapPage, pageOf } from '@plinth/kit'
import type { ShopHandler } from '../../handler.ts'
import { placeInList } from '../../place-in-list.ts'
import type { Services } from '../../services.ts'
import { containing } from '../containing.ts'
import { stockLevelOf, stockRows } from './stock-rows.ts'

export function listStock({ database }: Pick<Services, 'database'>): ShopHandler<'listStock'> {
  return async ({ query: { q = '', below, cursor, limit } }) => {
    const [after] = placeInList(cursor, ['text']) ?? []
    let rows = stockRows(database)
      .where((where) =>
        where.or([where('variants.sku', 'ilike', containing(q)), where('products.name', 'ilike', containing(q))]),
      )
      .orderBy('variants.sku')
    if (below !== undefined) rows = rows.where('stock.available', '<', below)
    if (after !== undefined) rows = rows.where('variants.sku', '>', after)
    const found = await rows.limit(limit + 1).execute()
    const { items, next } = mapPage(
      pageOf(found, limit, ({ sku }) => [sku]),
      stockLevelOf,
    )
    return { status: 200, body: { items: [...items], next } }
  }
}
