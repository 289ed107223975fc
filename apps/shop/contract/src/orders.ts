import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { Picture } from './catalogue.ts'
import { Totals } from './checkout.ts'
import { OrderNumber, OrderState, OrderToken, PaymentState } from './order-states.ts'
import type { Rules } from './roles.ts'
import { Address, Cents, Currency, Cursor, Id, Instant, line, PageSize, Sku, Slug } from './shapes.ts'

export const OrderLine = z.object({
  id: Id,
  sku: Sku,
  product: z.object({ slug: Slug, name: z.string(), picture: Picture }),
  variant: z.string(),
  quantity: z.int(),
  returned: z.int(),
  unitPrice: Cents,
  total: Cents,
})
export type OrderLine = z.infer<typeof OrderLine>

/** One step of an order, as its history shows it. */
export const OrderEvent = z.object({ at: Instant, state: OrderState, note: z.string() })
export type OrderEvent = z.infer<typeof OrderEvent>

export const OrderSummary = z.object({
  number: OrderNumber,
  state: OrderState,
  payment: PaymentState,
  placedAt: Instant,
  /** How many things altogether. */
  count: z.int(),
  total: Cents,
  currency: Currency,
})
export type OrderSummary = z.infer<typeof OrderSummary>

export const Refund = z.object({
  id: Id,
  amount: Cents,
  reason: z.string(),
  state: z.enum(['pending', 'done', 'failed']),
  at: Instant,
})
export type Refund = z.infer<typeof Refund>

export const Return = z.object({
  id: Id,
  state: z.enum(['requested', 'accepted', 'rejected']),
  reason: z.string(),
  at: Instant,
  lines: z.array(z.object({ lineId: Id, quantity: z.int() })),
})
export type Return = z.infer<typeof Return>

/** What the one who asks may do with the order now: the buttons of its page. */
export const OrderStep = z.enum(['cancel', 'return', 'reorder', 'pack', 'ship', 'deliver', 'refund'])
export type OrderStep = z.infer<typeof OrderStep>

export const Parcel = z.object({ carrier: z.string(), code: z.string() })

export const Order = OrderSummary.extend({
  email: z.string(),
  address: Address,
  shipping: z.object({ method: z.string(), name: z.string() }),
  parcel: Parcel.nullable(),
  lines: z.array(OrderLine),
  totals: Totals,
  taxName: z.string(),
  coupon: z.string().nullable(),
  captured: Cents,
  refunded: Cents,
  refunds: z.array(Refund),
  returns: z.array(Return),
  events: z.array(OrderEvent),
  steps: z.array(OrderStep),
  /** Also its entity tag; the order desk sends it back as `if-match`. */
  version: z.int(),
})
export type Order = z.infer<typeof Order>

export const Invoice = z.object({
  number: z.string(),
  order: OrderNumber,
  issuedAt: Instant,
  seller: z.object({ name: z.string(), address: z.array(z.string()), taxId: z.string() }),
  buyer: Address,
  lines: z.array(
    z.object({
      sku: Sku,
      name: z.string(),
      variant: z.string(),
      quantity: z.int(),
      unitPrice: Cents,
      total: Cents,
    }),
  ),
  totals: Totals,
  taxName: z.string(),
  paid: Cents,
  refunded: Cents,
  currency: Currency,
})
export type Invoice = z.infer<typeof Invoice>

export const Tracking = z.object({
  number: OrderNumber,
  state: OrderState,
  parcel: Parcel.nullable(),
  events: z.array(OrderEvent),
})
export type Tracking = z.infer<typeof Tracking>

export const orderErrors = {
  'orders/unknown-order': { status: 404, title: 'There is no such order' },
  'orders/step-refused': { status: 409, title: 'The order cannot take this step in its present state' },
  'orders/refund-too-large': { status: 409, title: 'That is more than was captured and not yet refunded' },
  'orders/unknown-line': { status: 422, title: 'The order has no such line' },
  'orders/return-too-large': { status: 409, title: 'That is more than was bought and not yet returned' },
  'orders/no-invoice': { status: 409, title: 'There is an invoice once the order is paid' },
} as const

export const orderRules = {
  'orders:list': { customer: 'own', support: 'own', catalogue: 'own', admin: 'own' },
  'orders:read': { guest: 'own', customer: 'own', catalogue: 'own', support: 'any', admin: 'any' },
  'orders:cancel': { guest: 'own', customer: 'own', catalogue: 'own', support: 'any', admin: 'any' },
  'orders:return': { guest: 'own', customer: 'own', catalogue: 'own', support: 'any', admin: 'any' },
  'orders:reorder': { guest: 'own', customer: 'own', support: 'own', catalogue: 'own', admin: 'own' },
} as const satisfies Rules

const one = {
  params: z.object({ number: OrderNumber }),
  /** Makes the order the own one of a buyer without account. */
  query: z.object({ token: OrderToken.optional() }),
  limit: 'browse',
  deadline: 3_000,
} as const

export const orderRoutes = {
  listOrders: route({
    method: 'GET',
    path: '/api/orders',
    summary: 'The orders of the one who asks, the newest first',
    query: z.object({ cursor: Cursor.optional(), limit: PageSize }),
    answers: { 200: z.object({ items: z.array(OrderSummary), next: Cursor.nullable() }) },
    access: 'orders:list',
    limit: 'browse',
    deadline: 2_000,
  }),
  getOrder: route({
    ...one,
    method: 'GET',
    path: '/api/orders/:number',
    summary: 'One order with lines, totals, history, refunds and returns',
    answers: { 200: Order },
    errors: ['orders/unknown-order'],
    access: 'orders:read',
  }),
  cancelOrder: route({
    ...one,
    method: 'POST',
    path: '/api/orders/:number/cancellations',
    summary: 'Cancel before the parcel is packed; the money goes back',
    body: z.strictObject({ reason: line(200, 0).default('') }),
    answers: { 200: Order },
    errors: ['orders/unknown-order', 'orders/step-refused'],
    access: 'orders:cancel',
    limit: 'account',
    deadline: 10_000,
    idempotencyKey: true,
  }),
  requestReturn: route({
    ...one,
    method: 'POST',
    path: '/api/orders/:number/returns',
    summary: 'Ask to send something back; the order desk decides',
    body: z.strictObject({
      lines: z
        .array(z.strictObject({ lineId: Id, quantity: z.int().min(1).max(1_000) }))
        .min(1)
        .max(50),
      reason: line(300),
    }),
    answers: { 201: Return },
    errors: ['orders/unknown-order', 'orders/unknown-line', 'orders/step-refused', 'orders/return-too-large'],
    access: 'orders:return',
    limit: 'account',
    idempotencyKey: true,
  }),
  getInvoice: route({
    ...one,
    method: 'GET',
    path: '/api/orders/:number/invoice',
    summary: 'The invoice of a paid order',
    answers: { 200: Invoice },
    errors: ['orders/unknown-order', 'orders/no-invoice'],
    access: 'orders:read',
  }),
  trackOrder: route({
    ...one,
    method: 'GET',
    path: '/api/orders/:number/tracking',
    summary: 'Where the parcel is',
    answers: { 200: Tracking },
    errors: ['orders/unknown-order'],
    access: 'orders:read',
  }),
  reorder: route({
    ...one,
    method: 'POST',
    path: '/api/orders/:number/reorders',
    summary: 'Put what was bought into the cart again, at the prices of now',
    answers: { 200: z.object({ added: z.int(), skipped: z.array(z.object({ sku: Sku, reason: z.string() })) }) },
    errors: ['orders/unknown-order'],
    access: 'orders:reorder',
    limit: 'cart',
  }),
} as const
