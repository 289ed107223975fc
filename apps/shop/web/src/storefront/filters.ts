import type { ProductSort } from '@shop/contract'
import type { ProductFilters } from '../api/queries.ts'

/** What the address of a list says. The address is the only place where filters are kept, so links and the way back work. */
export interface Filters {
  readonly q: string
  readonly sort: ProductSort
  readonly minPrice: number | undefined
  readonly maxPrice: number | undefined
  readonly inStock: boolean
  /** `colour:black`, in the order in which they were chosen. */
  readonly options: readonly string[]
}

export const sorts: Readonly<Record<ProductSort, string>> = {
  relevance: 'Our order',
  newest: 'Newest first',
  'price-ascending': 'Price, low to high',
  'price-descending': 'Price, high to low',
  name: 'Name',
  rating: 'Best rated',
}

function isSort(text: string | null): text is ProductSort {
  return text !== null && text in sorts
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Reads an address that anybody may have written: what makes no sense is left out. */
export function filtersFrom(search: string): Filters {
  const query = new URLSearchParams(search)
  const sort = query.get('sort')
  return {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    sort: isSort(sort) ? sort : 'relevance',
    minPrice: wholeNumber(query.get('minPrice')),
    maxPrice: wholeNumber(query.get('maxPrice')),
    inStock: query.get('inStock') === 'true',
    options: (query.get('options') ?? '')
      .split(',')
      .filter((choice) => /^[a-z0-9-]+:[a-z0-9-]+$/.test(choice))
      .slice(0, 20),
  }
}

/** `?q=mug&sort=newest`, without what is the default anyway; empty when nothing is asked for. */
export function searchOf(filters: Filters): string {
  const query = new URLSearchParams()
  if (filters.q !== '') query.set('q', filters.q)
  if (filters.sort !== 'relevance') query.set('sort', filters.sort)
  if (filters.minPrice !== undefined) query.set('minPrice', String(filters.minPrice))
  if (filters.maxPrice !== undefined) query.set('maxPrice', String(filters.maxPrice))
  if (filters.inStock) query.set('inStock', 'true')
  if (filters.options.length > 0) query.set('options', filters.options.join(','))
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** The same as a question to the API. */
export function productQuery(filters: Filters, category: string | undefined): ProductFilters {
  return {
    sort: filters.sort,
    ...(filters.q !== '' && { q: filters.q }),
    ...(category !== undefined && { category }),
    ...(filters.minPrice !== undefined && { minPrice: filters.minPrice }),
    ...(filters.maxPrice !== undefined && { maxPrice: filters.maxPrice }),
    ...(filters.inStock && { inStock: true }),
    ...(filters.options.length > 0 && { options: filters.options.join(',') }),
  }
}

export function toggled(filters: Filters, choice: string): Filters {
  const options = filters.options.includes(choice)
    ? filters.options.filter((other) => other !== choice)
    : [...filters.options, choice]
  return { ...filters, options }
}
