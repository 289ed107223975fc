import { audit, etagOf, idempotent } from '@plinth/kit'
import { forgetProducts } from '../../catalogue/cached-catalogue.ts'
import type { ShopHandler } from '../../handler.ts'
import { idempotencyOf } from '../../orders/idempotency-of.ts'
import type { Services } from '../../services.ts'
import { whoOf } from '../who-of.ts'
import { findEditedProduct } from './edited-product.ts'
import { insertProduct } from './insert-product.ts'

export function createProduct({
  database,
  caches,
}: Pick<Services, 'database' | 'caches'>): ShopHandler<'createProduct'> {
  return async (call) => {
    const who = whoOf(call.who)
    const { slug } = call.body
    const { body } = await idempotent(database, idempotencyOf(call, who), async (transaction) => {
      await insertProduct(transaction, call.body, who)
      const product = await findEditedProduct(transaction, slug)
      const object = { type: 'product', id: slug }
      await audit(transaction, { who, action: 'product.create', object, after: { ...product } })
      forgetProducts(caches, transaction, [slug])
      return { status: 201, body: product }
    })
    return { status: 201, headers: { etag: etagOf(body.version) }, body }
  }
}
