import { statement, type Queryable } from '@plinth/kit'
import type { Facets } from '@shop/contract'
import { matchingVariants, valuesOf, type FilterValues } from './matching-variants.ts'
import type { ProductFilter } from './product-filter.ts'

interface FacetRow {
  readonly facet: 'category' | 'option' | 'band' | 'stock' | 'total' | 'price'
  readonly name: string | null
  readonly value: string | null
  readonly count: number
  readonly low: number | null
  readonly high: number | null
}

/** Where the bands of prices begin, in cents; each ends where the next one begins. */
const bandStarts = [0, 2_500, 5_000, 10_000, 20_000]

/**
 * All counts in one statement, so that they are of one moment. Each facet counts the products that its choice would
 * show: everything else of the filter holds, and its own choice is left out.
 */
const facetsOf = statement<FacetRow, [...FilterValues, bands: readonly number[]]>(
  'products-facets',
  `with ${matchingVariants}
   select 'category' as facet, c.slug as name, c.name as value, count(distinct product_id) as count,
     null::bigint as low, null::bigint as high
   from categories c left join found on found.category_id = c.id and in_price and in_stock and misses is null
   group by c.id
   union all
   select 'option', option.key, option.value, count(distinct product_id), null, null
   from found, jsonb_each_text(found.options) as option
   where in_category and in_price and in_stock and (misses is null or misses = array[option.key])
   group by option.key, option.value
   union all
   select 'band', null, width_bucket(price, $7::bigint[])::text, count(distinct product_id), null, null
   from found where in_category and in_stock and misses is null group by width_bucket(price, $7::bigint[])
   union all
   select 'price', null, null, count(distinct product_id), min(price), max(price)
   from found where in_category and in_stock and misses is null
   union all
   select 'stock', null, null, count(distinct product_id), null, null
   from found where in_category and in_price and misses is null and available > 0
   union all
   select 'total', null, null, count(distinct product_id), null, null
   from found where in_category and in_price and in_stock and misses is null`,
)

export interface CountedFacets {
  readonly total: number
  readonly facets: Facets
}

export async function countFacets(database: Queryable, filter: ProductFilter): Promise<CountedFacets> {
  const rows = await database.rows(facetsOf, [...valuesOf(filter), bandStarts])
  const of = (facet: FacetRow['facet']): readonly FacetRow[] => rows.filter((row) => row.facet === facet)
  const price = of('price')[0]
  return {
    total: of('total')[0]?.count ?? 0,
    facets: {
      categories: of('category').map(({ name, value, count }) => ({
        slug: name ?? '',
        name: value ?? '',
        count,
        selected: name === filter.category,
      })),
      price: price === undefined || price.low === null ? null : { from: price.low, to: price.high ?? price.low },
      priceBands: bandsOf(of('band')),
      options: optionsOf(of('option'), filter),
      inStock: of('stock')[0]?.count ?? 0,
    },
  }
}

function bandsOf(rows: readonly FacetRow[]): Facets['priceBands'] {
  return bandStarts.map((from, index) => {
    const next = bandStarts[index + 1]
    const count = rows.find(({ value }) => value === String(index + 1))?.count ?? 0
    return { from, to: next === undefined ? null : next - 1, count }
  })
}

function optionsOf(rows: readonly FacetRow[], filter: ProductFilter): Facets['options'] {
  const names = [...new Set(rows.map(({ name }) => name ?? ''))].toSorted()
  return names.map((name) => ({
    name,
    label: labelOf(name),
    values: rows
      .filter((row) => row.name === name)
      .map(({ value, count }) => ({
        value: value ?? '',
        label: labelOf(value ?? ''),
        count,
        selected: filter.options[name]?.includes(value ?? '') ?? false,
      }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }))
}

/** One label for a value of many products: `20 cm` here and `250 g` there are both `Small`. */
export function labelOf(slug: string): string {
  const text = slug.replaceAll('-', ' ')
  return text.length <= 2 ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1)
}
