import { cursorOf } from '@plinth/kit'
import type { ProductCard, ProductPage, ProductQuery } from '@shop/contract'
import { describe, expect, test } from 'vitest'
import { openBrowser, type Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/problem-of.ts'
import { useShop } from '../testing/use-shop.ts'

type Query = Partial<ProductQuery>

const shop = useShop()
const list = async (query: Query): Promise<ProductPage> =>
  (await openBrowser(shop().url).client.listProducts({ query })).body
const names = (cards: readonly ProductCard[]): readonly string[] => cards.map(({ slug }) => slug)

describe('products in a list', () => {
  test('the most popular ones come first, with what a card shows', async () => {
    const { items, total } = await list({ limit: 3 })
    expect(total).toBe(60)
    expect(items).toHaveLength(3)
    expect(items[0]).toEqual({
      slug: 'stoneware-mug',
      name: 'Stoneware Mug',
      summary: 'A wide mug with a handle for three fingers, thrown and glazed by hand.',
      category: { slug: 'table', name: 'Table' },
      picture: { name: 'stoneware-mug-sand', alt: 'Stoneware Mug in sand' },
      price: { from: 2_200, to: 2_200 },
      availability: 'in-stock',
      tags: ['coffee', 'tea', 'handmade', 'gift'],
      rating: { average: 4.8, count: 894 },
    })
  })

  test.each(['relevance', 'newest', 'price-ascending', 'price-descending', 'name', 'rating'] as const)(
    'pages by %s hold every product once',
    async (sort) => {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page: ProductPage = await list({ sort, limit: 17, ...(cursor === undefined ? {} : { cursor }) })
        seen.push(...names(page.items))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(seen).toHaveLength(60)
      expect(new Set(seen).size).toBe(60)
    },
  )

  test('are sorted as asked', async () => {
    const prices = (await list({ sort: 'price-ascending', limit: 60 })).items.map(({ price }) => price.from)
    expect(prices).toEqual(prices.toSorted((a, b) => a - b))
    const newest = (await list({ sort: 'newest', limit: 3 })).items
    expect(names(newest)).toEqual(['walking-umbrella', 'clip-desk-lamp', 'smoked-sea-salt-jar'])
  })

  test('a cursor of another order, or a made-up one, is refused', async () => {
    const { next } = await list({ sort: 'name', limit: 1 })
    expect(await problemOf(list({ sort: 'rating', cursor: next ?? '' }))).toBe('validation')
    expect(await problemOf(list({ cursor: 'bm90LWEtY3Vyc29y' }))).toBe('validation')
  })

  test.each([
    ['newest', ['newest', 1, 1.5]],
    ['newest', ['newest', 1, 1e300]],
    ['newest', ['newest', 'x', 1]],
    ['name', ['name', 'a\0', 1]],
    ['name', ['name', 'a']],
  ] as const)('a cursor that was forged for the order %s is refused: %j', async (sort, values) => {
    expect(await problemOf(list({ sort, cursor: cursorOf(values) }))).toBe('validation')
  })

  test('an unknown category is not an empty one', async () => {
    expect(await problemOf(list({ category: 'spaceships' }))).toBe('catalogue/unknown-category')
  })
})

describe('the search', () => {
  test.each([
    ['kettle', 'enamel-kettle'],
    ['KETTLES', 'enamel-kettle'],
    ['wool sock', 'wool-socks'],
    ['espres', 'night-espresso-tin'],
    ['breakfast tea', 'earl-grey-tea-tin'],
  ])('%s finds %s first', async (q, slug) => {
    const { items, corrected } = await list({ q })
    expect(items[0]?.slug).toBe(slug)
    expect(corrected).toBeNull()
  })

  test.each([
    ['ketle', 'kettle', 'enamel-kettle'],
    ['lapm', 'lamp', 'ceramic-table-lamp'],
    ['chiar', 'chair', 'folding-garden-chair'],
    ['wool soks', 'wool socks', 'wool-socks'],
  ])('%s was meant as %s', async (q, meant, slug) => {
    const { items, corrected } = await list({ q })
    expect(corrected).toBe(meant)
    expect(names(items)).toContain(slug)
  })

  test('what nothing is called by finds nothing, and says so', async () => {
    expect(await list({ q: 'xylophone' })).toMatchObject({ items: [], total: 0, next: null, corrected: null })
  })

  test('a search that is narrowed down to nothing is not taken for misspelt', async () => {
    expect(await list({ q: 'kettle', maxPrice: 1 })).toMatchObject({ total: 0, corrected: null })
  })

  test('suggests while somebody types', async () => {
    const { client } = openBrowser(shop().url)
    const { body } = await client.suggestSearches({ query: { q: 'kitc' } })
    expect(body.categories.map(({ slug }) => slug)).toEqual(['kitchen'])
    const { body: slipped } = await client.suggestSearches({ query: { q: 'skilet' } })
    expect(slipped.products[0]?.slug).toBe('cast-iron-skillet')
  })
})

describe('one product', () => {
  test('has its variants, with prices, pictures and stock', async () => {
    const { body } = await openBrowser(shop().url).client.getProduct({ params: { slug: 'enamel-kettle' } })
    expect(body.options).toEqual([
      {
        name: 'colour',
        label: 'Colour',
        values: [
          { value: 'sage', label: 'Sage' },
          { value: 'cream', label: 'Cream' },
          { value: 'navy', label: 'Navy' },
          { value: 'mustard', label: 'Mustard' },
        ],
      },
    ])
    expect(body.variants.at(-1)).toEqual({
      sku: 'KI-01-MUSTARD',
      name: 'Mustard',
      options: { colour: 'mustard' },
      price: 6_400,
      compareAt: null,
      picture: 'enamel-kettle-mustard',
      availability: 'out',
      maxQuantity: 0,
    })
  })

  test('goes with others of its shelf or with the same tags, never with itself', async () => {
    const { body } = await openBrowser(shop().url).client.listRelatedProducts({ params: { slug: 'enamel-kettle' } })
    expect(body.items).toHaveLength(8)
    expect(names(body.items)).not.toContain('enamel-kettle')
    expect(names(body.items)).toContain('stoneware-mug')
  })

  test('that does not exist is not found', async () => {
    const { client }: Browser = openBrowser(shop().url)
    expect(await problemOf(client.getProduct({ params: { slug: 'no-such-thing' } }))).toBe('catalogue/unknown-product')
    expect(await problemOf(client.listRelatedProducts({ params: { slug: 'no-such-thing' } }))).toBe(
      'catalogue/unknown-product',
    )
  })
})

test('categories come in the order of the navigation', async () => {
  const { body } = await openBrowser(shop().url).client.listCategories()
  expect(body.categories.map(({ slug, products }) => [slug, products])).toEqual([
    ['kitchen', 8],
    ['table', 8],
    ['pantry', 7],
    ['lighting', 7],
    ['textiles', 8],
    ['garden', 7],
    ['desk', 7],
    ['wear', 8],
  ])
})
