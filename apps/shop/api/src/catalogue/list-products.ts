import { whenKnown } from '@plinth/kit'
import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { during } from './during.ts'
import { listKey, readProductPage } from './product-list.ts'

export function listProducts({ caches, database }: Pick<Services, 'caches' | 'database'>): ShopHandler<'listProducts'> {
  return ({ query }) => {
    const load = (loading: AbortSignal) => readProductPage(during(loading, database), query)
    return whenKnown(caches.listings.get(listKey(query), load), (page) => {
      if (page === undefined) throw shop.problem('catalogue/unknown-category', { category: query.category })
      return { status: 200, body: page }
    })
  }
}
