import { media, route } from '@plinth/kit/contract'
import { z } from 'zod'
import { OrderNumber } from '../order-states.ts'
import { Cents, Currency, Instant, line, prose, Sku, Slug } from '../shapes.ts'
import { bySku, bySlug, listed, page, Price, read, Version, versioned, write } from './route-parts.ts'

export const StockLevel = z.object({
  sku: Sku,
  product: z.object({ slug: Slug, name: z.string() }),
  variant: z.string(),
  received: z.int(),
  reserved: z.int(),
  sold: z.int(),
  /** received − reserved − sold; what can be bought now. */
  available: z.int(),
  version: Version,
})
export type StockLevel = z.infer<typeof StockLevel>

export const StockMovement = z.object({
  id: z.string(),
  kind: z.enum(['received', 'adjusted', 'reserved', 'released', 'sold', 'returned']),
  quantity: z.int(),
  order: OrderNumber.nullable(),
  note: z.string(),
  who: z.string(),
  at: Instant,
})
export type StockMovement = z.infer<typeof StockMovement>

export const EditedVariant = z.object({
  sku: Sku,
  name: z.string(),
  options: z.record(Slug, Slug),
  price: Cents,
  compareAt: Cents.nullable(),
  /** For the parcel. */
  grams: z.int(),
  active: z.boolean(),
  available: z.int(),
})
export type EditedVariant = z.infer<typeof EditedVariant>

/** What a product is to the tax offices. */
const TaxClass = z.enum(['general', 'food', 'clothing'])

/** A product as its author sees it: also what is hidden from the shop. */
export const EditedProduct = z.object({
  slug: Slug,
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  category: Slug,
  taxClass: TaxClass,
  tags: z.array(z.string()),
  published: z.boolean(),
  currency: Currency,
  variants: z.array(EditedVariant),
  /** Also its entity tag, to be sent back as `if-match`. */
  version: Version,
  changedAt: Instant,
})
export type EditedProduct = z.infer<typeof EditedProduct>

export const EditedProductCard = EditedProduct.pick({
  slug: true,
  name: true,
  category: true,
  published: true,
  version: true,
}).extend({ variants: z.int(), available: z.int(), price: z.object({ from: Cents, to: Cents }).nullable() })
export type EditedProductCard = z.infer<typeof EditedProductCard>

/** Empty where a product has one variant alone. */
const VariantName = line(120, 0)

const variantFields = {
  name: VariantName,
  options: z.record(Slug, Slug).default({}),
  price: Price,
  compareAt: Price.nullable().default(null),
  grams: z.int().min(1).max(1_000_000).default(500),
  active: z.boolean().default(true),
}

const productFields = {
  name: line(120),
  summary: line(240, 0),
  description: prose(8_000),
  category: Slug,
  taxClass: TaxClass,
  tags: z.array(Slug).max(20),
  published: z.boolean(),
}

export const NewProduct = z.strictObject({
  slug: Slug,
  ...productFields,
  taxClass: TaxClass.default('general'),
  variants: z
    .array(z.strictObject({ sku: Sku, ...variantFields, received: z.int().min(0).max(1_000_000).default(0) }))
    .min(1)
    .max(100),
})
export type NewProduct = z.output<typeof NewProduct>

export const ProductChange = z.strictObject(productFields).partial()
export type ProductChange = z.output<typeof ProductChange>

export const VariantChange = z
  .strictObject({
    name: VariantName,
    price: Price,
    compareAt: Price.nullable(),
    grams: z.int().min(1).max(1_000_000),
    active: z.boolean(),
  })
  .partial()
export type VariantChange = z.output<typeof VariantChange>

/** One refused row of an import: the number of its line in the file, and what is wrong. */
export const ImportProblem = z.object({ line: z.int(), column: z.string().nullable(), message: z.string() })
export type ImportProblem = z.infer<typeof ImportProblem>

export const ImportResult = z.object({
  rows: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  problems: z.array(ImportProblem),
  /** False after a dry run, or when a row was refused: then nothing was changed at all. */
  applied: z.boolean(),
})
export type ImportResult = z.infer<typeof ImportResult>

export const productRoutes = {
  listEditedProducts: route({
    ...read,
    path: '/api/back-office/products',
    summary: 'All products, also hidden ones, by name',
    query: z.object({ q: line(100, 0).optional(), ...listed }),
    answers: { 200: page(EditedProductCard) },
    access: 'products:read',
  }),
  getEditedProduct: route({
    ...read,
    ...bySlug,
    path: '/api/back-office/products/:slug',
    summary: 'One product to be edited; the entity tag is its version',
    answers: { 200: EditedProduct },
    errors: ['back-office/unknown-product'],
    access: 'products:read',
  }),
  createProduct: route({
    ...write,
    method: 'POST',
    path: '/api/back-office/products',
    summary: 'A new product with its variants',
    body: NewProduct,
    answers: { 201: EditedProduct },
    errors: [
      'back-office/slug-taken',
      'back-office/sku-taken',
      'back-office/unknown-category',
      'back-office/price-invalid',
    ],
    access: 'products:edit',
    idempotencyKey: true,
  }),
  changeProduct: route({
    ...write,
    ...bySlug,
    ...versioned,
    method: 'PATCH',
    path: '/api/back-office/products/:slug',
    summary: 'Change what is given',
    body: ProductChange,
    answers: { 200: EditedProduct },
    errors: ['back-office/unknown-product', 'back-office/unknown-category'],
    access: 'products:edit',
  }),
  changeVariant: route({
    ...write,
    ...versioned,
    method: 'PATCH',
    path: '/api/back-office/products/:slug/variants/:sku',
    summary: 'Change name, price or activity of a variant; the entity tag is that of the product',
    params: z.object({ slug: Slug, sku: Sku }),
    body: VariantChange,
    answers: { 200: EditedProduct },
    errors: ['back-office/unknown-product', 'back-office/unknown-variant', 'back-office/price-invalid'],
    access: 'products:edit',
  }),
  exportProducts: route({
    ...read,
    path: '/api/back-office/product-export',
    summary: 'All variants as CSV (RFC 4180), safe to open in a spreadsheet',
    answers: { 200: media('text/csv') },
    access: 'products:read',
    deadline: 10_000,
  }),
  importProducts: route({
    ...write,
    method: 'POST',
    path: '/api/back-office/product-import',
    summary: 'Change variants from such a file, all rows or none',
    query: z.object({ dryRun: z.boolean().default(false) }),
    body: media('text/csv'),
    answers: { 200: ImportResult },
    errors: ['validation'],
    access: 'products:edit',
    deadline: 15_000,
    maxBody: 2_000_000,
  }),
} as const

export const stockRoutes = {
  listStock: route({
    ...read,
    path: '/api/back-office/stock',
    summary: 'Received, reserved, sold and available of every variant',
    query: z.object({ q: line(100, 0).optional(), below: z.int().min(0).max(1_000_000).optional(), ...listed }),
    answers: { 200: page(StockLevel) },
    access: 'stock:read',
  }),
  getStock: route({
    ...read,
    ...bySku,
    path: '/api/back-office/stock/:sku',
    summary: 'The stock of one variant with its last movements',
    answers: { 200: StockLevel.extend({ movements: z.array(StockMovement) }) },
    errors: ['back-office/unknown-variant'],
    access: 'stock:read',
  }),
  changeStock: route({
    ...write,
    ...bySku,
    ...versioned,
    method: 'POST',
    path: '/api/back-office/stock/:sku/movements',
    summary: 'Book goods in, or correct what was counted wrong',
    body: z.strictObject({
      kind: z.enum(['received', 'adjusted']),
      /** Negative only with `adjusted`. */
      quantity: z.int().min(-1_000_000).max(1_000_000),
      note: line(200, 0).default(''),
    }),
    answers: { 200: StockLevel },
    errors: ['back-office/unknown-variant', 'back-office/stock-too-low'],
    access: 'stock:edit',
  }),
} as const
