import { statement, type Database, type Logger, type Passwords, type Transaction } from '@plinth/kit'
import { receiveStock } from '../stock/move-stock.ts'
import type { Tables } from '../tables.ts'
import { demoAccounts, demoPassword } from './demo-accounts.ts'
import { demoCoupons } from './demo-coupons.ts'
import type { CategorySeed, ProductSeed } from './product-seed.ts'
import { categories } from './products/index.ts'
import { optionsOf, picturesOf, variantsOf } from './variants-of.ts'

interface Needs {
  readonly database: Database<Tables>
  readonly passwords: Passwords
  readonly log: Pick<Logger, 'info'>
}

/** Replicas that start together: the first one seeds, the others wait for it and find it done. */
const lockSeed = statement('seed-lock', `select pg_advisory_xact_lock(hashtext('shop seed'))`)
const isEmpty = statement<{ empty: boolean }>('seed-is-empty', 'select not exists (select from categories) as empty')

/** Fills an empty shop, in one transaction; does nothing to a shop that has a category. */
export async function seedDemo({ database, passwords, log }: Needs): Promise<void> {
  if (!(await shopIsEmpty(database))) return
  const passwordHash = await passwords.hash(demoPassword)
  await database.transaction(
    async (transaction) => {
      await transaction.rows(lockSeed, [])
      if (!(await shopIsEmpty(transaction))) return
      for (const [position, category] of categories.entries()) await seedCategory(transaction, category, position)
      await seedCoupons(transaction)
      await seedAccounts(transaction, passwordHash)
      transaction.afterCommit(() => log.info({ categories: categories.length }, 'the empty shop was filled'))
    },
    { statementTimeoutMs: 60_000, lockTimeoutMs: 60_000 },
  )
}

async function shopIsEmpty(queries: Pick<Transaction<Tables>, 'rows'>): Promise<boolean> {
  return (await queries.rows(isEmpty, []))[0]?.empty ?? false
}

async function seedCategory(transaction: Transaction<Tables>, category: CategorySeed, position: number): Promise<void> {
  const { slug, name, description, products } = category
  const { id } = await transaction.kysely
    .insertInto('categories')
    .values({ slug, name, description, position })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const product of products) await seedProduct(transaction, product, { ...category, id })
}

async function seedProduct(
  transaction: Transaction<Tables>,
  product: ProductSeed,
  category: CategorySeed & { readonly id: number },
): Promise<void> {
  const { slug, name, summary, tags, rating, age = 120 } = product
  const createdAt = new Date(Date.now() - age * 86_400_000)
  const { id } = await transaction.kysely
    .insertInto('products')
    .values({
      category_id: category.id,
      slug,
      name,
      summary,
      description: product.description.join('\n\n'),
      details: JSON.stringify(Object.entries(product.details).map(([label, value]) => ({ label, value }))),
      pictures: JSON.stringify(picturesOf(product)),
      options: JSON.stringify(optionsOf(product)),
      tags,
      keywords: [...tags, category.name, ...slug.split('-')].join(' '),
      tax_class: category.taxClass,
      rating_average: rating[0],
      rating_count: rating[1],
      created_at: createdAt,
      updated_at: createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await seedVariants(transaction, product, id)
}

async function seedVariants(transaction: Transaction<Tables>, product: ProductSeed, id: number): Promise<void> {
  const variants = variantsOf(product)
  const rows = await transaction.kysely
    .insertInto('variants')
    .values(
      variants.map(({ sku, name, options, price, compareAt, grams }, position) => ({
        ...{ product_id: id, sku, name, price, grams, position },
        options: JSON.stringify(options),
        compare_at: compareAt,
      })),
    )
    .returning(['id', 'sku'])
    .execute()
  const stock = new Map(variants.map((variant) => [variant.sku, variant.stock]))
  const received = rows.map((row) => ({ variantId: row.id, quantity: stock.get(row.sku) ?? 0 }))
  await receiveStock(transaction, received, { who: 'seed', note: 'opening stock' })
}

async function seedCoupons(transaction: Transaction<Tables>): Promise<void> {
  const rows = demoCoupons.map(({ code, description, kind, value, minimum, once, endsAt, maxUses }) => ({
    ...{ code, description, kind, value, minimum, starts_at: null },
    once_per_customer: once,
    ends_at: endsAt === null ? null : new Date(endsAt),
    max_uses: maxUses,
  }))
  await transaction.kysely.insertInto('coupons').values(rows).execute()
}

/** All with one hash: their password is no secret. */
async function seedAccounts(transaction: Transaction<Tables>, passwordHash: string): Promise<void> {
  const verified_at = new Date()
  const rows = demoAccounts.map(({ email, name, role }) => ({
    ...{ email, name, role, verified_at },
    password_hash: passwordHash,
    erased_at: null,
  }))
  await transaction.kysely.insertInto('users').values(rows).execute()
}
