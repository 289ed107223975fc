import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { Cents, Currency, Cursor, line, PageSize, Sku, Slug } from './shapes.ts'

/** A picture, drawn by the web at `/images/products/<name>/<width>.svg`. */
export const Picture = z.object({ name: Slug, alt: z.string() })
export type Picture = z.infer<typeof Picture>

/** `low` means five or fewer of every variant together. */
export const Availability = z.enum(['in-stock', 'low', 'out'])
export type Availability = z.infer<typeof Availability>

export const Category = z.object({ slug: Slug, name: z.string(), description: z.string(), products: z.int() })
export type Category = z.infer<typeof Category>

/** What a list shows of a product. */
export const ProductCard = z.object({
  slug: Slug,
  name: z.string(),
  summary: z.string(),
  category: z.object({ slug: Slug, name: z.string() }),
  picture: Picture,
  /** The lowest and highest price of its variants; equal when all cost the same. */
  price: z.object({ from: Cents, to: Cents }),
  availability: Availability,
  tags: z.array(z.string()),
  rating: z.object({ average: z.number(), count: z.int() }),
})
export type ProductCard = z.infer<typeof ProductCard>

/** Something to choose, such as colour, with its values in the order of the product's author. */
export const ProductOption = z.object({
  name: Slug,
  label: z.string(),
  values: z.array(z.object({ value: Slug, label: z.string() })),
})
export type ProductOption = z.infer<typeof ProductOption>

/** What is really bought: one choice of every option. */
export const Variant = z.object({
  sku: Sku,
  name: z.string(),
  /** Option to chosen value: `{ colour: 'black', size: 'm' }`. */
  options: z.record(Slug, Slug),
  /** The name of the picture that shows it. */
  picture: Slug,
  price: Cents,
  /** The price before a reduction, if there is one. */
  compareAt: Cents.nullable(),
  availability: Availability,
  /** How many one cart may hold now: what is left, at most 20. */
  maxQuantity: z.int(),
})
export type Variant = z.infer<typeof Variant>

export const Product = ProductCard.extend({
  currency: Currency,
  /** Paragraphs, separated by an empty line. */
  description: z.string(),
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  pictures: z.array(Picture),
  options: z.array(ProductOption),
  variants: z.array(Variant),
})
export type Product = z.infer<typeof Product>

/** What can be narrowed down, with the number of products that would be left. */
export const Facets = z.object({
  categories: z.array(z.object({ slug: Slug, name: z.string(), count: z.int(), selected: z.boolean() })),
  /** The whole range of prices of what was found, whatever price was asked for. */
  price: z.object({ from: Cents, to: Cents }).nullable(),
  priceBands: z.array(z.object({ from: Cents, to: Cents.nullable(), count: z.int() })),
  options: z.array(
    z.object({
      name: Slug,
      label: z.string(),
      values: z.array(z.object({ value: Slug, label: z.string(), count: z.int(), selected: z.boolean() })),
    }),
  ),
  inStock: z.int(),
})
export type Facets = z.infer<typeof Facets>

export const ProductPage = z.object({
  items: z.array(ProductCard),
  next: Cursor.nullable(),
  currency: Currency,
  total: z.int(),
  facets: Facets,
  /** The search was misspelt and found nothing; these are the products of this text instead. */
  corrected: z.string().nullable(),
})
export type ProductPage = z.infer<typeof ProductPage>

/** `relevance` without a search means the shop's own order: what sells best first. */
export const ProductSort = z.enum(['relevance', 'newest', 'price-ascending', 'price-descending', 'name', 'rating'])
export type ProductSort = z.infer<typeof ProductSort>

/** Chosen option values: `colour:black,colour:blue,size:m` is (black or blue) and m. */
export const OptionChoice = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+:[a-z0-9-]+(?:,[a-z0-9-]+:[a-z0-9-]+){0,19}$/)

export const ProductQuery = z.object({
  q: line(100, 0).optional(),
  category: Slug.optional(),
  /** In cents, both ends included. */
  minPrice: z.int().min(0).max(100_000_000).optional(),
  maxPrice: z.int().min(0).max(100_000_000).optional(),
  options: OptionChoice.optional(),
  inStock: z.boolean().optional(),
  sort: ProductSort.default('relevance'),
  cursor: Cursor.optional(),
  limit: PageSize,
})
export type ProductQuery = z.output<typeof ProductQuery>

export const catalogueErrors = {
  'catalogue/unknown-category': { status: 404, title: 'There is no such category' },
  'catalogue/unknown-product': { status: 404, title: 'There is no such product' },
} as const

export const catalogueRoutes = {
  listCategories: route({
    method: 'GET',
    path: '/api/categories',
    summary: 'All categories with the number of their products',
    answers: { 200: z.object({ categories: z.array(Category) }) },
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
  listProducts: route({
    method: 'GET',
    path: '/api/products',
    summary: 'Products by search, category and facets',
    query: ProductQuery,
    answers: { 200: ProductPage },
    errors: ['catalogue/unknown-category'],
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
  getProduct: route({
    method: 'GET',
    path: '/api/products/:slug',
    summary: 'One product with its variants',
    params: z.object({ slug: Slug }),
    answers: { 200: Product },
    errors: ['catalogue/unknown-product'],
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
  listRelatedProducts: route({
    method: 'GET',
    path: '/api/products/:slug/related',
    summary: 'Products that go with this one',
    params: z.object({ slug: Slug }),
    answers: { 200: z.object({ items: z.array(ProductCard) }) },
    errors: ['catalogue/unknown-product'],
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
  suggestSearches: route({
    method: 'GET',
    path: '/api/suggestions',
    summary: 'What someone who types this may be looking for',
    query: z.object({ q: line(100) }),
    answers: {
      200: z.object({ products: z.array(z.object({ slug: Slug, name: z.string() })), categories: z.array(Category) }),
    },
    access: 'public',
    limit: 'browse',
    deadline: 1_000,
  }),
} as const
