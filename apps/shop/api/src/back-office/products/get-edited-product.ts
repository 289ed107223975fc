import { etagOf } from '@plinth/kit'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { findEditedProduct } from './edited-product.ts'

export function getEditedProduct({ database }: Pick<Services, 'database'>): ShopHandler<'getEditedProduct'> {
  return async ({ params }) => {
    const product = await findEditedProduct(database, params.slug)
    return { status: 200, headers: { etag: etagOf(product.version) }, body: product }
  }
}
