import { whenKnown } from '@plinth/kit'
import { shop } from '@shop/contract'
import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { productKey } from './cached-catalogue.ts'
import { during } from './during.ts'
import { tryFindProduct } from './product-details.ts'

export function getProduct({
  caches,
  counts,
  database,
}: Pick<Services, 'caches' | 'counts' | 'database'>): ShopHandler<'getProduct'> {
  return ({ params: { slug } }) => {
    const load = (loading: AbortSignal) => tryFindProduct(during(loading, database), slug)
    return whenKnown(caches.products.get(productKey(slug), load), (product) => {
      if (product === undefined) throw shop.problem('catalogue/unknown-product')
      counts.add('product-views')
      if (product.availability === 'out') counts.add('out-of-stock-views')
      return { status: 200, body: product }
    })
  }
}
