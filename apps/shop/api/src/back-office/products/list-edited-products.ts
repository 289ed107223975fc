import { mapPage, pageOf } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../../handler.ts'
import { placeInList } from '../../place-in-list.ts'
import type { Services } from '../../services.ts'
import { containing } from '../containing.ts'

export function listEditedProducts({ database }: Pick<Services, 'database'>): ShopHandler<'listEditedProducts'> {
  return async ({ query: { q = '', cursor, limit } }) => {
    const after = placeInList(cursor, ['text', 'integer'])
    let rows = database.kysely
      .selectFrom('products')
      .innerJoin('categories', 'categories.id', 'products.category_id')
      .leftJoin('variants', 'variants.product_id', 'products.id')
      .leftJoin('stock', 'stock.variant_id', 'variants.id')
      .select(['products.id', 'products.slug', 'products.name', 'products.published', 'products.version'])
      .select('categories.slug as category')
      .select(({ fn }) => [
        fn.count<number>('variants.id').as('variants'),
        fn.min<number | null>('variants.price').as('price_from'),
        fn.max<number | null>('variants.price').as('price_to'),
      ])
      .select(sql<number>`coalesce(sum(stock.available), 0)::float8`.as('available'))
      .where('products.name', 'ilike', containing(q))
      .groupBy(['products.id', 'categories.slug'])
      .orderBy('products.name')
      .orderBy('products.id')
    if (after !== undefined)
      rows = rows.where(sql<boolean>`(products.name, products.id) > (${after[0]}, ${after[1]}::bigint)`)
    const found = await rows.limit(limit + 1).execute()
    const page = pageOf(found, limit, ({ name, id }) => [name, id])
    const { items, next } = mapPage(
      page,
      ({ price_from, price_to, slug, name, category, published, version, ...sums }) => ({
        ...{ slug, name, category, published, version },
        variants: sums.variants,
        available: sums.available,
        price: price_from === null || price_to === null ? null : { from: price_from, to: price_to },
      }),
    )
    return { status: 200, body: { items: [...items], next } }
  }
}
