import { etagOf } from '@plinth/kit'
import { sql } from 'kysely'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { changed } from '../changed.ts'
import { whoOf } from '../who-of.ts'
import { findCategory, keywordsOf } from './category-of.ts'
import { findEditedProduct } from './edited-product.ts'
import { lockProduct } from './lock-product.ts'
import { recordEdit } from './record-edit.ts'

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
      return await recordEdit(transaction, { caches, who: whoOf(who), action: 'product.change', slug, before })
    })
    return { status: 200, headers: { etag: etagOf(product.version) }, body: product }
  }
}
