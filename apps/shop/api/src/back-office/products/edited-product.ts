import { problem, type Queries } from '@plinth/kit'
import type { EditedProduct } from '@shop/contract'
import type { Tables } from '../../tables.ts'

/** A product with all of its variants, as its author sees it; hidden ones too. */
export async function findEditedProduct(queries: Queries<Tables>, slug: string): Promise<EditedProduct> {
  const { kysely } = queries
  const product = await kysely
    .selectFrom('products')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .selectAll('products')
    .select('categories.slug as category')
    .where('products.slug', '=', slug)
    .executeTakeFirst()
  if (product === undefined) throw problem('back-office/unknown-product')
  const variants = await kysely
    .selectFrom('variants')
    .leftJoin('stock', 'stock.variant_id', 'variants.id')
    .select(['sku', 'name', 'options', 'price', 'compare_at', 'grams', 'active', 'stock.available'])
    .where('product_id', '=', product.id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return {
    slug: product.slug,
    name: product.name,
    summary: product.summary,
    description: product.description,
    category: product.category,
    taxClass: product.tax_class,
    tags: [...product.tags],
    published: product.published,
    currency: 'USD',
    variants: variants.map(({ compare_at, available, ...variant }) => ({
      ...variant,
      compareAt: compare_at,
      available: available ?? 0,
    })),
    version: product.version,
    changedAt: product.updated_at.toISOString(),
  }
}
