import type { Cache, CacheOptions, Transaction } from '@plinth/kit'

/** What is kept of the catalogue, next to the database. */
export interface CatalogueCaches {
  /** By slug: one product, or what goes with it. Exact: forgotten with every change of the product or its stock. */
  readonly products: Cache
  /** Lists, facets and suggestions. Any product may stand in any of them, so they are forgotten together. */
  readonly listings: Cache
}

/** Where the two caches live, and for how long: a list may show the stock of some seconds ago, a product page not. */
export const catalogueCacheOptions = {
  products: { namespace: 'products', version: 1, ttlMs: 300_000 },
  listings: { namespace: 'listings', version: 1, ttlMs: 20_000 },
} as const satisfies Readonly<Record<keyof CatalogueCaches, CacheOptions>>

export const productKey = (slug: string): string => `product:${slug}`
export const relatedKey = (slug: string): string => `related:${slug}`

/** To be called in the transaction that changed products: once it is committed, nobody reads the old ones. */
export function forgetProducts(caches: CatalogueCaches, transaction: AfterCommit, slugs: readonly string[]): void {
  transaction.afterCommit(async () => {
    await caches.products.invalidate(...slugs.flatMap((slug) => [productKey(slug), relatedKey(slug)]))
    await caches.listings.clear()
  })
}

/** The same for stock alone, which every order changes: lists follow within their time. */
export function forgetStock(caches: CatalogueCaches, transaction: AfterCommit, slugs: readonly string[]): void {
  transaction.afterCommit(() => caches.products.invalidate(...slugs.map(productKey)))
}

type AfterCommit = Pick<Transaction, 'afterCommit'>
