import { media, route } from '@plinth/kit/contract'
import { z } from 'zod'
import { CouponCode } from './cart.ts'
import { OrderNumber, OrderState } from './order-states.ts'
import { Order, OrderSummary, Return } from './orders.ts'
import { Role, type Rules } from './roles.ts'
import { Cents, Currency, Cursor, Id, Instant, line, PageSize, prose, Sku, Slug } from './shapes.ts'

/** A price that a person types: at most a million dollars. */
const Price = z.int().min(0).max(100_000_000)
const Version = z.int().min(1)

function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.nullable() })
}

// Products and stock

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

// Coupons

const couponFields = {
  description: line(200),
  kind: z.enum(['percentage', 'fixed']),
  /** Of a percentage: hundred-thousandths, so 10 000 is 10 %. Of a fixed amount: cents. */
  value: z.int().min(1).max(100_000_000),
  /** The goods must cost this much, in cents. */
  minimum: Price,
  oncePerCustomer: z.boolean(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  /** Null: as often as wanted. */
  maxUses: z.int().min(1).max(1_000_000).nullable(),
  active: z.boolean(),
}

export const CouponInput = z.strictObject(couponFields)
export type CouponInput = z.output<typeof CouponInput>

export const Coupon = z.object({
  code: z.string(),
  description: z.string(),
  kind: z.enum(['percentage', 'fixed']),
  value: z.int(),
  minimum: Cents,
  oncePerCustomer: z.boolean(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  maxUses: z.int().nullable(),
  active: z.boolean(),
  uses: z.int(),
  version: Version,
})
export type Coupon = z.infer<typeof Coupon>

// Numbers

const Ratio = z.number().min(0).nullable()

/** The state of the business. Each number is one SQL query, and the business metric of the same name. */
export const Dashboard = z.object({
  from: Instant,
  to: Instant,
  currency: Currency,
  /** Captured minus refunded. */
  revenue: Cents,
  orders: z.int(),
  averageBasket: Cents,
  /** How many carts came how far. */
  funnel: z.object({
    productViews: z.int(),
    carts: z.int(),
    quotes: z.int(),
    submits: z.int(),
    paid: z.int(),
  }),
  /** Paid orders for each cart; null without carts. */
  conversion: Ratio,
  outOfStockViews: z.int(),
  declineRate: Ratio,
  /** Of this replica since its start: what the cache cannot know for all of them. */
  cacheHitRatio: Ratio,
  refunded: Cents,
  days: z.array(z.object({ day: z.iso.date(), orders: z.int(), revenue: Cents })),
  bestSellers: z.array(z.object({ slug: Slug, name: z.string(), quantity: z.int(), revenue: Cents })),
  lowStock: z.array(z.object({ sku: Sku, name: z.string(), available: z.int() })),
  waiting: z.object({ toPack: z.int(), toShip: z.int(), returns: z.int(), pendingPayments: z.int() }),
})
export type Dashboard = z.infer<typeof Dashboard>

// Audit, people, modes

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  who: z.string(),
  action: z.string(),
  object: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const Person = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  verified: z.boolean(),
  createdAt: Instant,
  orders: z.int(),
  version: Version,
})
export type Person = z.infer<typeof Person>

export const Modes = z.object({ readOnly: z.boolean(), maintenance: z.boolean() })
export type Modes = z.infer<typeof Modes>

export const backOfficeErrors = {
  'back-office/unknown-product': { status: 404, title: 'There is no such product' },
  'back-office/price-invalid': { status: 422, title: 'The price before a reduction must be higher than the price' },
  'back-office/unknown-variant': { status: 404, title: 'There is no such variant' },
  'back-office/unknown-category': { status: 422, title: 'There is no such category' },
  'back-office/slug-taken': { status: 409, title: 'Another product has this slug' },
  'back-office/sku-taken': { status: 409, title: 'Another variant has this stock number' },
  'back-office/stock-too-low': { status: 409, title: 'That many are not there: some are reserved or sold' },
  'back-office/unknown-coupon': { status: 404, title: 'There is no such coupon' },
  'back-office/coupon-taken': { status: 409, title: 'There is a coupon with this code already' },
  'back-office/coupon-invalid': { status: 422, title: 'The coupon contradicts itself' },
  'back-office/unknown-person': { status: 404, title: 'There is no such account' },
  'back-office/last-admin': { status: 409, title: 'The last administrator stays one' },
  'back-office/unknown-return': { status: 404, title: 'There is no such return' },
  'back-office/return-decided': { status: 409, title: 'This return was decided already' },
} as const

const catalogueStaff = { catalogue: 'any', admin: 'any' } as const
const orderStaff = { support: 'any', admin: 'any' } as const
const everyStaff = { support: 'any', catalogue: 'any', admin: 'any' } as const

export const backOfficeRules = {
  'products:read': everyStaff,
  'products:edit': catalogueStaff,
  'stock:read': everyStaff,
  'stock:edit': catalogueStaff,
  'coupons:read': everyStaff,
  'coupons:edit': catalogueStaff,
  'desk:read': orderStaff,
  'desk:advance': orderStaff,
  'desk:refund': orderStaff,
  'dashboard:read': everyStaff,
  'audit:read': { admin: 'any' },
  'people:read': orderStaff,
  'people:edit': { admin: 'any' },
  'modes:read': everyStaff,
  'modes:edit': { admin: 'any' },
} as const satisfies Rules

const read = { method: 'GET', limit: 'back-office', deadline: 3_000 } as const
const write = { limit: 'back-office', deadline: 5_000, maxBody: 65_536 } as const
const bySlug = { params: z.object({ slug: Slug }) }
const bySku = { params: z.object({ sku: Sku }) }
const byCode = { params: z.object({ code: CouponCode }) }
const byNumber = { params: z.object({ number: OrderNumber }) }
const listed = { cursor: Cursor.optional(), limit: PageSize }
const versioned = { preconditions: 'if-match' } as const

const productRoutes = {
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

const stockRoutes = {
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

const couponRoutes = {
  listCoupons: route({
    ...read,
    path: '/api/back-office/coupons',
    summary: 'All coupons',
    answers: { 200: z.object({ coupons: z.array(Coupon) }) },
    access: 'coupons:read',
  }),
  createCoupon: route({
    ...write,
    method: 'POST',
    path: '/api/back-office/coupons',
    summary: 'A new coupon',
    body: CouponInput.extend({ code: CouponCode }),
    answers: { 201: Coupon },
    errors: ['back-office/coupon-taken', 'back-office/coupon-invalid'],
    access: 'coupons:edit',
  }),
  changeCoupon: route({
    ...write,
    ...byCode,
    ...versioned,
    method: 'PATCH',
    path: '/api/back-office/coupons/:code',
    summary: 'Change what is given',
    body: CouponInput.partial(),
    answers: { 200: Coupon },
    errors: ['back-office/unknown-coupon', 'back-office/coupon-invalid'],
    access: 'coupons:edit',
  }),
} as const

const deskRoutes = {
  listDeskOrders: route({
    ...read,
    path: '/api/back-office/orders',
    summary: 'All orders, the newest first',
    query: z.object({
      state: OrderState.optional(),
      /** A number, or an e-mail address, or the start of one. */
      q: line(100, 0).optional(),
      ...listed,
    }),
    answers: { 200: page(OrderSummary.extend({ email: z.string() })) },
    access: 'desk:read',
  }),
  advanceOrder: route({
    ...write,
    ...byNumber,
    ...versioned,
    method: 'POST',
    path: '/api/back-office/orders/:number/steps',
    summary: 'Pack, ship or deliver an order',
    body: z.strictObject({
      step: z.enum(['pack', 'ship', 'deliver']),
      parcel: z.strictObject({ carrier: line(60), code: line(60) }).optional(),
      note: line(200, 0).default(''),
    }),
    answers: { 200: Order },
    errors: ['orders/unknown-order', 'orders/step-refused'],
    access: 'desk:advance',
  }),
  refundOrder: route({
    ...write,
    ...byNumber,
    method: 'POST',
    path: '/api/back-office/orders/:number/refunds',
    summary: 'Give back a part of the money, or all of it',
    body: z.strictObject({
      /** In minor units; at most what was captured and not yet refunded. */
      amount: z.int().min(1).max(100_000_000),
      reason: line(200),
    }),
    answers: { 201: Order },
    errors: ['orders/unknown-order', 'orders/step-refused', 'orders/refund-too-large', 'payments/not-configured'],
    access: 'desk:refund',
    deadline: 10_000,
    idempotencyKey: true,
  }),
  listReturns: route({
    ...read,
    path: '/api/back-office/returns',
    summary: 'What customers want to send back, undecided first',
    query: z.object(listed),
    answers: { 200: page(Return.extend({ order: OrderNumber, email: z.string() })) },
    access: 'desk:read',
  }),
  decideReturn: route({
    ...write,
    method: 'POST',
    path: '/api/back-office/returns/:id/decisions',
    summary: 'Accept a return (the money goes back, the goods to stock) or reject it',
    params: z.object({ id: Id }),
    body: z.strictObject({
      decision: z.enum(['accept', 'reject']),
      /** Whether the goods can be sold again. */
      restock: z.boolean().default(true),
    }),
    answers: { 200: Order },
    errors: ['back-office/unknown-return', 'back-office/return-decided', 'payments/not-configured'],
    access: 'desk:refund',
    deadline: 10_000,
  }),
} as const

const officeRoutes = {
  getDashboard: route({
    ...read,
    path: '/api/back-office/dashboard',
    summary: 'The numbers of the last days',
    query: z.object({ days: z.int().min(1).max(366).default(30) }),
    answers: { 200: Dashboard },
    access: 'dashboard:read',
    deadline: 5_000,
  }),
  listAudit: route({
    ...read,
    path: '/api/back-office/audit',
    summary: 'Who changed what, the newest first',
    query: z.object({ who: line(254).optional(), object: line(200).optional(), ...listed }),
    answers: { 200: page(AuditEntry) },
    access: 'audit:read',
  }),
  listPeople: route({
    ...read,
    path: '/api/back-office/people',
    summary: 'Accounts and their roles',
    query: z.object({ q: line(100, 0).optional(), ...listed }),
    answers: { 200: page(Person) },
    access: 'people:read',
  }),
  changeRole: route({
    ...write,
    ...versioned,
    method: 'PUT',
    path: '/api/back-office/people/:id/role',
    summary: 'Give an account another role; its sessions end',
    params: z.object({ id: Id }),
    body: z.strictObject({ role: Role }),
    answers: { 200: Person },
    errors: ['back-office/unknown-person', 'back-office/last-admin'],
    access: 'people:edit',
  }),
  getModes: route({
    ...read,
    path: '/api/back-office/modes',
    summary: 'Whether the shop is read-only or closed',
    answers: { 200: Modes },
    access: 'modes:read',
  }),
  changeModes: route({
    ...write,
    method: 'PUT',
    path: '/api/back-office/modes',
    summary: 'Let the shop be read only, on every replica, or end that',
    body: z.strictObject({ readOnly: z.boolean() }),
    whileReadOnly: true,
    answers: { 200: Modes },
    access: 'modes:edit',
  }),
} as const

export const backOfficeRoutes = {
  ...productRoutes,
  ...stockRoutes,
  ...couponRoutes,
  ...deskRoutes,
  ...officeRoutes,
} as const
