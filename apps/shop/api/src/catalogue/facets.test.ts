import type { Facets } from '@shop/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '../seed/products/index.ts'
import { variantsOf } from '../seed/variants-of.ts'
import { useShop } from '../testing/use-shop.ts'
import { countFacets } from './facets.ts'
import type { ProductFilter } from './product-filter.ts'
import { findProducts } from './product-rows.ts'

const shop = useShop()

/** Every variant of the seed: the same catalogue, in memory. */
const variants = categories.flatMap((category) =>
  category.products.flatMap((product) =>
    variantsOf(product).map((variant) => ({ ...variant, category: category.slug, slug: product.slug })),
  ),
)
type Variant = (typeof variants)[number]

/** What each part of the filter asks of a variant; the walker below leaves one of them out at a time. */
function questionsOf(filter: ProductFilter): ReadonlyMap<string, (variant: Variant) => boolean> {
  return new Map<string, (variant: Variant) => boolean>([
    ['category', ({ category }) => filter.category === undefined || category === filter.category],
    ['price', ({ price }) => price >= (filter.minPrice ?? 0) && price <= (filter.maxPrice ?? Infinity)],
    ['stock', ({ stock }) => !filter.inStock || stock > 0],
    ...Object.entries(filter.options).map(
      ([name, wanted]) => [`option ${name}`, ({ options }: Variant) => wanted.includes(options[name] ?? '')] as const,
    ),
  ])
}

function productsBy(filter: ProductFilter, without: string, also: (variant: Variant) => boolean = () => true): number {
  const asked = [...questionsOf(filter)].filter(([name]) => name !== without).map(([, question]) => question)
  const found = variants.filter((variant) => also(variant) && asked.every((question) => question(variant)))
  return new Set(found.map(({ slug }) => slug)).size
}

const optionNames = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))]
const valuesOf = (name: string): readonly string[] => [
  ...new Set(variants.flatMap(({ options }) => options[name] ?? [])),
]
const choice = fc
  .constantFrom(...optionNames)
  .chain((name) =>
    fc.tuple(fc.constant(name), fc.uniqueArray(fc.constantFrom(...valuesOf(name)), { minLength: 1, maxLength: 3 })),
  )
const anyFilter: fc.Arbitrary<ProductFilter> = fc.record({
  search: fc.constant(undefined),
  category: fc.option(fc.constantFrom(...categories.map(({ slug }) => slug)), { nil: undefined }),
  minPrice: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
  maxPrice: fc.option(fc.integer({ min: 1_000, max: 30_000 }), { nil: undefined }),
  options: fc.uniqueArray(choice, { maxLength: 2, selector: ([name]) => name }).map((all) => Object.fromEntries(all)),
  inStock: fc.boolean(),
})

test('every count of every facet equals that of a slow walk over the catalogue', async () => {
  await fc.assert(
    fc.asyncProperty(anyFilter, async (filter) => {
      const { database } = shop().services
      const { total, facets } = await countFacets(database, filter)
      expect(total).toBe(productsBy(filter, ''))
      expectCounts(facets, filter)
      const page = await findProducts(database, { filter, sort: 'name', limit: 60, cursor: undefined })
      expect(page.items).toHaveLength(total)
    }),
    { numRuns: 60 },
  )
})

function expectCounts(facets: Facets, filter: ProductFilter): void {
  for (const { slug, count } of facets.categories) {
    expect(count, slug).toBe(productsBy(filter, 'category', ({ category }) => category === slug))
  }
  for (const { name, values } of facets.options) {
    for (const { value, count } of values) {
      const has = ({ options }: Variant): boolean => options[name] === value
      expect(count, `${name} ${value}`).toBe(productsBy(filter, `option ${name}`, has))
    }
  }
  for (const { from, to, count } of facets.priceBands) {
    const inBand = ({ price }: Variant): boolean => price >= from && price <= (to ?? Infinity)
    expect(count, `from ${from}`).toBe(productsBy(filter, 'price', inBand))
  }
  expect(facets.inStock).toBe(productsBy(filter, 'stock', ({ stock }) => stock > 0))
}
