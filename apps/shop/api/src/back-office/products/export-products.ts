import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import { writeCsv } from '../csv/write-csv.ts'
import { productColumns, type ProductColumn } from './product-columns.ts'

type Row = Readonly<Record<ProductColumn, string | number | boolean>>

export function exportProducts({ database }: Pick<Services, 'database'>): ShopHandler<'exportProducts'> {
  return async () => {
    const variants = await database.kysely
      .selectFrom('variants')
      .innerJoin('products', 'products.id', 'variants.product_id')
      .innerJoin('categories', 'categories.id', 'products.category_id')
      .leftJoin('stock', 'stock.variant_id', 'variants.id')
      .select(['products.slug', 'products.name', 'products.published', 'categories.slug as category'])
      .select(['sku', 'variants.name as variant', 'price', 'compare_at', 'grams', 'active', 'stock.available'])
      .orderBy('products.slug')
      .orderBy('variants.position')
      .orderBy('variants.id')
      .execute()
    const rows = variants.map((variant): Row => ({
      product: variant.slug,
      'product name': variant.name,
      category: variant.category,
      published: variant.published,
      sku: variant.sku,
      variant: variant.variant,
      price: dollarsOf(variant.price),
      'price before': variant.compare_at === null ? '' : dollarsOf(variant.compare_at),
      grams: variant.grams,
      active: variant.active,
      available: variant.available ?? 0,
    }))
    return {
      status: 200,
      headers: { 'content-disposition': 'attachment; filename="products.csv"' },
      body: writeCsv([productColumns, ...rows.map((row) => productColumns.map((column) => row[column]))]),
    }
  }
}

/** `1999` cents are `19.99`: a decimal text, never a binary fraction. */
function dollarsOf(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
