import type { ShopHandler } from '../handler.ts'
import type { Services } from '../services.ts'
import { during } from './during.ts'
import { findCategories } from './categories.ts'

export function listCategories({
  caches,
  database,
}: Pick<Services, 'caches' | 'database'>): ShopHandler<'listCategories'> {
  return async () => {
    const load = (loading: AbortSignal) => findCategories(during(loading, database))
    const categories = await caches.listings.get('categories', load)
    return { status: 200, body: { categories: [...(categories ?? [])] } }
  }
}
