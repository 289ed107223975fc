import { audit, type Transaction } from '@plinth/kit'
import type { ImportProblem, ImportResult } from '@shop/contract'
import { sql } from 'kysely'
import { forgetProducts } from '../../catalogue/cached-catalogue.ts'
import type { ShopHandler } from '../../handler.ts'
import type { Services } from '../../services.ts'
import type { Tables } from '../../tables.ts'
import { whoOf } from '../who-of.ts'
import { findEditedProduct } from './edited-product.ts'
import { readImport, type ImportRow } from './read-import.ts'

/**
 * Changes what the rows change, all of them or none. Products are made in the editor, so a file can only change what
 * exists; stock is moved in the stock room, so the column `available` is read by people alone.
 */
export function importProducts({
  database,
  caches,
}: Pick<Services, 'database' | 'caches'>): ShopHandler<'importProducts'> {
  return async ({ query: { dryRun }, body, who }) => {
    const { rows, problems } = readImport(body)
    const result = await database.transaction(async (transaction) => {
      const known = await lockedVariants(transaction, rows)
      const all = [...problems, ...unknownRows(rows, known)].toSorted((a, b) => a.line - b.line)
      const changes = rows.filter((row) => differs(row, known.get(row.sku)))
      const applied = !dryRun && all.length === 0
      if (applied) await apply(transaction, changes, { who: whoOf(who), caches })
      return resultOf({ rows, changes, problems: all, applied })
    })
    return { status: 200, body: result }
  }
}

interface KnownVariant {
  readonly slug: string
  readonly published: boolean
  readonly name: string
  readonly price: number
  readonly compare_at: number | null
  readonly grams: number
  readonly active: boolean
}

async function lockedVariants(
  transaction: Transaction<Tables>,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<string, KnownVariant>> {
  if (rows.length === 0) return new Map()
  const found = await transaction.kysely
    .selectFrom('products')
    .innerJoin('variants', 'variants.product_id', 'products.id')
    .select(['slug', 'published', 'sku', 'variants.name', 'price', 'compare_at', 'grams', 'active'])
    .where('sku', '=', sql<string>`any(${rows.map(({ sku }) => sku)}::text[])`)
    .orderBy('products.id')
    .orderBy('variants.id')
    .forUpdate()
    .execute()
  return new Map(found.map((variant) => [variant.sku, variant]))
}

function unknownRows(rows: readonly ImportRow[], known: ReadonlyMap<string, KnownVariant>): readonly ImportProblem[] {
  return rows.flatMap(({ line, sku, product }) => {
    const variant = known.get(sku)
    if (variant === undefined) return [{ line, column: 'sku', message: `there is no variant ${sku}` }]
    if (variant.slug === product) return []
    return [{ line, column: 'product', message: `${sku} belongs to ${variant.slug}` }]
  })
}

function differs(row: ImportRow, known: KnownVariant | undefined): boolean {
  return (
    known !== undefined &&
    (row.published !== known.published ||
      row.variant !== known.name ||
      row.price !== known.price ||
      row['price before'] !== known.compare_at ||
      row.grams !== known.grams ||
      row.active !== known.active)
  )
}

async function apply(
  transaction: Transaction<Tables>,
  changes: readonly ImportRow[],
  { who, caches }: { readonly who: string; readonly caches: Services['caches'] },
): Promise<void> {
  const { kysely } = transaction
  const slugs = [...new Set(changes.map(({ product }) => product))]
  for (const slug of slugs) {
    const before = await findEditedProduct(transaction, slug)
    const rows = changes.filter(({ product }) => product === slug)
    for (const { sku, variant, price, grams, active, ...row } of rows) {
      await kysely
        .updateTable('variants')
        .set({ name: variant, price, compare_at: row['price before'], grams, active, version: sql`version + 1` })
        .where('sku', '=', sku)
        .execute()
    }
    await kysely
      .updateTable('products')
      .set({ published: rows.every(({ published }) => published), version: sql`version + 1`, updated_at: sql`now()` })
      .where('slug', '=', slug)
      .execute()
    const after = await findEditedProduct(transaction, slug)
    const object = { type: 'product', id: slug }
    await audit(transaction, { who, action: 'product.import', object, before: { ...before }, after: { ...after } })
  }
  if (slugs.length > 0) forgetProducts(caches, transaction, slugs)
}

interface Outcome {
  readonly rows: readonly ImportRow[]
  readonly changes: readonly ImportRow[]
  readonly problems: readonly ImportProblem[]
  readonly applied: boolean
}

function resultOf({ rows, changes, problems, applied }: Outcome): ImportResult {
  return {
    rows: rows.length,
    changed: changes.length,
    unchanged: rows.length - changes.length,
    problems: [...problems],
    applied,
  }
}
