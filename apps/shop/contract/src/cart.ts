import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { Picture } from './catalogue.ts'
import { ShippingOption, Totals } from './checkout.ts'
import { PostalCode, Region } from './regions.ts'
import { Cents, Currency, Sku, Slug } from './shapes.ts'

/** One cart holds at most this many of one variant. */
export const mostOfOne = 20
/** One cart holds at most this many different variants. */
export const mostLines = 50

export const Quantity = z.int().min(1).max(mostOfOne)

/** Case and spaces around it do not matter. */
export const CouponCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,31}$/)

export const CartLine = z.object({
  sku: Sku,
  product: z.object({ slug: Slug, name: z.string(), picture: Picture }),
  /** The chosen option values in words: `Black, M`. */
  variant: z.string(),
  quantity: z.int(),
  unitPrice: Cents,
  total: Cents,
  /** What it cost when it was put in, if that was another price. */
  previousPrice: Cents.nullable(),
  /** How many can be had now; fewer than `quantity` means that this line cannot be bought as it is. */
  available: z.int(),
})
export type CartLine = z.infer<typeof CartLine>

/** Something to tell the customer before buying. */
export const CartNotice = z.object({
  kind: z.enum(['price-changed', 'not-enough-stock', 'out-of-stock', 'not-sold-any-more', 'coupon-not-valid']),
  sku: Sku.nullable(),
  text: z.string(),
})
export type CartNotice = z.infer<typeof CartNotice>

export const AppliedCoupon = z.object({ code: z.string(), description: z.string(), discount: Cents })
export type AppliedCoupon = z.infer<typeof AppliedCoupon>

/** Cart of a visitor or a customer. Prices are today's prices of the shop; no client ever sends one. */
export const Cart = z.object({
  lines: z.array(CartLine),
  /** How many things altogether. */
  count: z.int(),
  currency: Currency,
  coupon: AppliedCoupon.nullable(),
  notices: z.array(CartNotice),
  subtotal: Cents,
  discount: Cents,
  /** Subtotal less discount; tax and shipping come with the address. */
  total: Cents,
  /** Changes with every change of the cart; also its entity tag. */
  version: z.int(),
})
export type Cart = z.infer<typeof Cart>

/** What the cart costs when it is sent this way. */
export const Estimate = z.object({ shipping: ShippingOption, totals: Totals })
export type Estimate = z.infer<typeof Estimate>

export const cartErrors = {
  'cart/unknown-variant': { status: 404, title: 'There is no such variant' },
  'cart/unknown-line': { status: 404, title: 'The cart has no such line' },
  'cart/not-enough-stock': { status: 409, title: 'There are not that many left' },
  'cart/full': { status: 409, title: 'The cart is full' },
  'cart/empty': { status: 409, title: 'The cart is empty' },
  'cart/quantity-limit': { status: 409, title: 'One cart holds no more of one thing' },
  'cart/coupon-not-found': { status: 404, title: 'There is no such coupon' },
  'cart/coupon-not-valid': { status: 409, title: 'The coupon does not apply to this cart' },
} as const

const change = { access: 'public', limit: 'cart', deadline: 3_000, maxBody: 4_096, answers: { 200: Cart } } as const

export const cartRoutes = {
  getCart: route({
    method: 'GET',
    path: '/api/cart',
    summary: 'The cart of this visitor, with the prices of now',
    answers: { 200: Cart },
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
  addCartLine: route({
    ...change,
    method: 'POST',
    path: '/api/cart/lines',
    summary: 'Put something into the cart, or more of it',
    body: z.object({ sku: Sku, quantity: Quantity.default(1) }),
    errors: ['cart/unknown-variant', 'cart/not-enough-stock', 'cart/full', 'cart/quantity-limit'],
  }),
  changeCartLine: route({
    ...change,
    method: 'PATCH',
    path: '/api/cart/lines/:sku',
    summary: 'Have this many of it in the cart',
    params: z.object({ sku: Sku }),
    body: z.object({ quantity: Quantity }),
    errors: ['cart/unknown-line', 'cart/not-enough-stock'],
  }),
  removeCartLine: route({
    ...change,
    method: 'DELETE',
    path: '/api/cart/lines/:sku',
    summary: 'Take it out of the cart; done as well if it was not there',
    params: z.object({ sku: Sku }),
  }),
  acceptCartPrices: route({
    ...change,
    method: 'POST',
    path: '/api/cart/prices',
    summary: 'The customer has seen the prices of now: their notices go',
  }),
  applyCoupon: route({
    ...change,
    method: 'PUT',
    path: '/api/cart/coupon',
    summary: 'Use a coupon; one cart has one',
    body: z.object({ code: CouponCode }),
    errors: ['cart/coupon-not-found', 'cart/coupon-not-valid'],
  }),
  removeCoupon: route({ ...change, method: 'DELETE', path: '/api/cart/coupon', summary: 'Use no coupon' }),
  estimateCart: route({
    method: 'GET',
    path: '/api/cart/estimates',
    summary: 'What the cart costs with tax and each way of shipping to this place',
    query: z.object({ region: Region, postalCode: PostalCode }),
    answers: { 200: z.object({ currency: Currency, taxName: z.string(), estimates: z.array(Estimate) }) },
    errors: ['cart/empty'],
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
} as const
