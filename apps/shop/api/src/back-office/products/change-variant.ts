import { etagOf, problem } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { changed } from '../changed.ts'
import { whoOf } from '../who-of.ts'
import { findEditedProduct } from './edited-product.ts'
import { lockProduct } from './lock-product.ts'
import { recordEdit } from './record-edit.ts'

/** Product and variants are edited together, so they share one version. */
export function changeVariant({
  database,
  caches,
}: Pick<Services, 'database' | 'caches'>): ShopHandler<'changeVariant'> {
  return async ({ params: { slug, sku }, body, ifMatch, who }) => {
    const product = await database.transaction(async (transaction) => {
      await lockProduct(transaction, slug, ifMatch)
      const before = await findEditedProduct(transaction, slug)
      const variant = before.variants.find((candidate) => candidate.sku === sku)
      if (variant === undefined) throw problem('back-office/unknown-variant')
      const { name, price, compareAt, grams, active } = changed(variant, body)
      if (compareAt !== null && compareAt <= price) throw problem('back-office/price-invalid')
      await transaction.kysely
        .updateTable('variants')
        .set({ name, price, compare_at: compareAt, grams, active, version: sql`version + 1` })
        .where('sku', '=', sku)
        .execute()
      await transaction.kysely
        .updateTable('products')
        .set({ version: sql`version + 1`, updated_at: sql`now()` })
        .where('slug', '=', slug)
        .execute()
      return await recordEdit(transaction, { caches, who: whoOf(who), action: 'variant.change', slug, before })
    })
    return { status: 200, headers: { etag: etagOf(product.version) }, body: product }
  }
}
