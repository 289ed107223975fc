import type { ProductQuery, ProductSort } from '@shop/contract'

/** What a list of products is narrowed down to. */
export interface ProductFilter {
  /** For `to_tsquery`; undefined finds everything. */
  readonly search: string | undefined
  readonly category: string | undefined
  readonly minPrice: number | undefined
  readonly maxPrice: number | undefined
  /** By option the accepted values, both in alphabetical order: black or blue, and size m. */
  readonly options: Readonly<Record<string, readonly string[]>>
  readonly inStock: boolean
}

export interface ProductList {
  readonly filter: ProductFilter
  readonly sort: ProductSort
  readonly limit: number
  readonly cursor: string | undefined
}

export function filterOf(query: ProductQuery, search: string | undefined): ProductFilter {
  const { category, minPrice, maxPrice, options, inStock = false } = query
  return { search, category, minPrice, maxPrice, options: chosenOptions(options), inStock }
}

/** `colour:blue,size:m,colour:black` → `{ colour: ['black', 'blue'], size: ['m'] }`; one spelling for each choice. */
function chosenOptions(text: string | undefined): Readonly<Record<string, readonly string[]>> {
  const chosen = new Map<string, Set<string>>()
  for (const pair of text?.split(',') ?? []) {
    const [name = '', value = ''] = pair.split(':')
    chosen.set(name, (chosen.get(name) ?? new Set()).add(value))
  }
  return Object.fromEntries(
    [...chosen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, values]) => [name, [...values].toSorted()]),
  )
}
