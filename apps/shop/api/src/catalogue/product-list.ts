import { createHash } from 'node:crypto'
import type { Queryable } from '@plinth/kit'
import type { ProductPage, ProductQuery } from '@shop/contract'
import { countFacets } from './facets.ts'
import { cardOf } from './product-card.ts'
import { filterOf, type ProductFilter } from './product-filter.ts'
import { findProducts, findsAnything } from './product-rows.ts'
import { searchQueryOf, wordsOf } from './search-text.ts'
import { correctedWords } from './search-words.ts'

/** The same for every spelling of the same question: order of options, case and spaces of the search do not matter. */
export function listKey({ q = '', sort, limit, cursor, ...query }: ProductQuery): string {
  const { search: _, ...filter } = filterOf(query as ProductQuery, undefined)
  const question = JSON.stringify([wordsOf(q), filter, sort, limit, cursor])
  return `list:${createHash('sha256').update(question).digest('base64url')}`
}

/** A page of products with the facets of the whole list; undefined when there is no such category. */
export async function readProductPage(database: Queryable, query: ProductQuery): Promise<ProductPage | undefined> {
  const words = wordsOf(query.q ?? '')
  const page = await pageOf(database, query, words)
  if (page === undefined || page.total > 0 || words.length === 0) return page
  const found = await findsAnything(database, searchAlone(words))
  const corrected = found ? undefined : await correctedWords(database, words)
  if (corrected === undefined) return page
  const other = await pageOf(database, query, corrected)
  return other === undefined || !(await findsAnything(database, searchAlone(corrected)))
    ? page
    : { ...other, corrected: corrected.join(' ') }
}

async function pageOf(
  database: Queryable,
  query: ProductQuery,
  words: readonly string[],
): Promise<ProductPage | undefined> {
  const filter = filterOf(query, searchQueryOf(words))
  const { sort, limit, cursor } = query
  const [{ total, facets }, page] = await Promise.all([
    countFacets(database, filter),
    findProducts(database, { filter, sort, limit, cursor }),
  ])
  const isKnown = filter.category === undefined || facets.categories.some(({ selected }) => selected)
  if (!isKnown) return undefined
  return { items: page.items.map(cardOf), next: page.next, currency: 'USD', total, facets, corrected: null }
}

function searchAlone(words: readonly string[]): ProductFilter {
  return {
    search: searchQueryOf(words),
    category: undefined,
    minPrice: undefined,
    maxPrice: undefined,
    options: {},
    inStock: false,
  }
}
