import type { Queryable } from '@plinth/kit'
import { shop, type ProductCard } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { relatedKey } from './cached-catalogue.ts'
import { during } from './during.ts'
import { cardOf } from './product-card.ts'
import { tryFindProduct } from './product-details.ts'
import { findRelatedProducts } from './product-rows.ts'

/** Two rows of four. */
const shown = 8

export function listRelatedProducts({
  caches,
  database,
}: Pick<Services, 'caches' | 'database'>): ShopHandler<'listRelatedProducts'> {
  return async ({ params: { slug } }) => {
    const load = (loading: AbortSignal) => readRelated(during(loading, database), slug)
    const items = await caches.products.get(relatedKey(slug), load)
    if (items === undefined) throw shop.problem('catalogue/unknown-product')
    return { status: 200, body: { items: [...items] } }
  }
}

/** Undefined when there is no such product. */
async function readRelated(database: Queryable, slug: string): Promise<readonly ProductCard[] | undefined> {
  const rows = await findRelatedProducts(database, slug, shown)
  if (rows.length === 0 && (await tryFindProduct(database, slug)) === undefined) return undefined
  return rows.map(cardOf)
}
