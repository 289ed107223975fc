import { problem, type Queries } from '@plinth/kit'
import type { StockLevel } from '@shop/contract'
import type { Tables } from '../../tables.ts'

export function stockRows({ kysely }: Queries<Tables>) {
  return kysely
    .selectFrom('variants')
    .innerJoin('products', 'products.id', 'variants.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variants.id')
    .select(['variants.id', 'variants.sku', 'variants.name as variant', 'products.slug', 'products.name'])
    .select(['stock.received', 'stock.reserved', 'stock.sold', 'stock.available', 'stock.version'])
}

type StockRow = Awaited<ReturnType<ReturnType<typeof stockRows>['execute']>>[number]

export function stockLevelOf({ slug, name, ...row }: StockRow): StockLevel {
  const { sku, variant, received, reserved, sold, available, version } = row
  return { sku, product: { slug, name }, variant, received, reserved, sold, available, version }
}

export async function findStock(queries: Queries<Tables>, sku: string): Promise<StockRow> {
  const row = await stockRows(queries).where('variants.sku', '=', sku).executeTakeFirst()
  if (row === undefined) throw problem('back-office/unknown-variant')
  return row
}
