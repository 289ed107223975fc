import { problem, sqlState, sqlStateOf, type Transaction } from '@plinth/kit'
import type { NewProduct, ProductOption } from '@shop/contract'
import { receiveStock } from '../../stock/move-stock.ts'
import type { Tables } from '../../tables.ts'
import { findCategory, keywordsOf } from './category-of.ts'

/** Writes a product, its variants and the stock it begins with. */
export async function insertProduct(transaction: Transaction<Tables>, product: NewProduct, who: string): Promise<void> {
  const { kysely } = transaction
  const category = await findCategory(transaction, product.category)
  const wrong = product.variants.find(({ price, compareAt }) => compareAt !== null && compareAt <= price)
  if (wrong !== undefined) throw problem('back-office/price-invalid', { sku: wrong.sku })
  const { id } = await unlessTaken('back-office/slug-taken', () =>
    kysely
      .insertInto('products')
      .values({
        slug: product.slug,
        category_id: category.id,
        name: product.name,
        summary: product.summary,
        description: product.description,
        details: '[]',
        pictures: JSON.stringify([{ name: product.slug, alt: product.name }]),
        options: JSON.stringify(optionsOf(product)),
        tags: product.tags,
        keywords: keywordsOf(product, category),
        tax_class: product.taxClass,
        published: product.published,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const rows = product.variants.map(({ sku, name, options, price, compareAt, grams, active }, position) => ({
    ...{ product_id: id, sku, name, price, grams, active, position },
    compare_at: compareAt,
    options: JSON.stringify(options),
  }))
  const inserted = await unlessTaken('back-office/sku-taken', () =>
    kysely.insertInto('variants').values(rows).returning(['id', 'sku']).execute(),
  )
  const received = new Map(product.variants.map((variant) => [variant.sku, variant.received]))
  const changes = inserted.map((variant) => ({ variantId: variant.id, quantity: received.get(variant.sku) ?? 0 }))
  await receiveStock(transaction, changes, { who, note: 'First delivery' })
}

async function unlessTaken<Result>(code: string, insert: () => Promise<Result>): Promise<Result> {
  try {
    return await insert()
  } catch (error) {
    throw sqlStateOf(error) === sqlState.uniqueViolation ? problem(code) : error
  }
}

/** What can be chosen is what the variants differ in. */
function optionsOf({ variants }: NewProduct): readonly ProductOption[] {
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))]
  return names.map((name) => {
    const values = [...new Set(variants.flatMap(({ options }) => options[name] ?? []))]
    return { name, label: inWords(name), values: values.map((value) => ({ value, label: inWords(value) })) }
  })
}

/** `sea-green` is `Sea green`. */
function inWords(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
