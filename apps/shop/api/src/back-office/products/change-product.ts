import { audit, etagOf } from '@plinth/kit'
import { sql } from 'kysely'
import { forgetProducts } from '../../catalogue/cached-catalogue.ts'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { changed } from '../changed.ts'
import { whoOf } from '../who-of.ts'
import { findCategory, keywordsOf } from './category-of.ts'
import { findEditedProduct } from './edited-product.ts'
import { lockProduct } from './lock-product.ts'

export function changeProduct({
  database,
  caches,
}: Pick<Services, 'database' | 'caches'>): ShopHandler<'changeProduct'> {
  return async ({ params: { slug }, body, ifMatch, who }) => {
    const product = await database.transaction(async (transaction) => {
      await lockProduct(transaction, slug, ifMatch)
      const before = await findEditedProduct(transaction, slug)
      const { category: categorySlug, taxClass, tags, ...fields } = changed(before, body)
      const category = await findCategory(transaction, categorySlug)
      await transaction.kysely
        .updateTable('products')
        .set({
          name: fields.name,
          summary: fields.summary,
          description: fields.description,
          published: fields.published,
          tags,
          tax_class: taxClass,
          category_id: category.id,
          keywords: keywordsOf({ slug, tags }, category),
          version: sql`version + 1`,
          updated_at: sql`now()`,
        })
        .where('slug', '=', slug)
        .execute()
      const after = await findEditedProduct(transaction, slug)
      const object = { type: 'product', id: slug }
      await audit(transaction, {
        who: whoOf(who),
        action: 'product.change',
        object,
        before: { ...before },
        after: { ...after },
      })
      forgetProducts(caches, transaction, [slug])
      return after
    })
    return { status: 200, headers: { etag: etagOf(product.version) }, body: product }
  }
}
