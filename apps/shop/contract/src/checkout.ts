import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { OrderNumber, OrderState, OrderToken, PaymentState } from './order-states.ts'
import type { Rules } from './roles.ts'
import { Address, Cents, Currency, EmailAddress, Sku, Slug } from './shapes.ts'

export const ShippingOption = z.object({
  /** `standard`, `express` or `overnight`; not every place has all of them. */
  id: Slug,
  name: z.string(),
  price: Cents,
  /** As a person reads it: `3 to 5 working days`. */
  arrives: z.string(),
})
export type ShippingOption = z.infer<typeof ShippingOption>

/** What an order adds up to: subtotal − discount + shipping + tax = total. */
export const Totals = z.object({ subtotal: Cents, discount: Cents, shipping: Cents, tax: Cents, total: Cents })
export type Totals = z.infer<typeof Totals>

export const QuoteLine = z.object({
  sku: Sku,
  product: z.object({ slug: Slug, name: z.string() }),
  variant: z.string(),
  quantity: z.int(),
  unitPrice: Cents,
  total: Cents,
  /** Fewer than `quantity`: the submit would answer `checkout/out-of-stock`. */
  available: z.int(),
})
export type QuoteLine = z.infer<typeof QuoteLine>

export const CheckoutQuote = z.object({
  /** Names exactly these lines and totals: sent back with the submit, the buyer pays what was shown or is asked again. */
  quote: z.string(),
  lines: z.array(QuoteLine),
  currency: Currency,
  coupon: z.string().nullable(),
  method: Slug,
  totals: Totals,
  /** As it stands on the invoice: `California sales tax 7.25 %`. */
  taxName: z.string(),
  /** Every way of shipping to this address. */
  methods: z.array(ShippingOption),
})
export type CheckoutQuote = z.infer<typeof CheckoutQuote>

/** A word that somebody else made up. */
const Opaque = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/)

export const CheckoutSubmit = z.strictObject({
  /** Where the confirmation goes; a signed-in customer may leave it out. */
  email: EmailAddress.optional(),
  address: Address,
  method: Slug,
  /** `quote` of the last quote that the buyer saw. */
  quote: Opaque,
  /** What the payment provider gave for the card; the number of the card never reaches the shop. */
  paymentToken: Opaque,
})
export type CheckoutSubmit = z.output<typeof CheckoutSubmit>

/** Why a payment did not succeed. `expired`: the challenge was not answered, or the provider did not, in time. */
export const PaymentRefusal = z.enum(['declined', 'insufficient-funds', 'unknown-card', 'challenge-failed', 'expired'])
export type PaymentRefusal = z.infer<typeof PaymentRefusal>

/** Where a checkout stands. */
export const CheckoutOutcome = z.object({
  outcome: z.enum(['paid', 'challenge', 'pending', 'refused']),
  order: z.object({
    number: OrderNumber,
    /** Opens the order for a buyer without account; a part of the link in the mail. */
    token: OrderToken,
    state: OrderState,
    payment: PaymentState,
    total: Cents,
    currency: Currency,
  }),
  /** With outcome `challenge`: what the bank asks stands at `/checkout/challenge/<id>`. */
  challenge: z.object({ id: z.string() }).nullable(),
  /** With outcome `refused`. The cart is as it was; another card is another submit, with another key. */
  refusal: PaymentRefusal.nullable(),
})
export type CheckoutOutcome = z.infer<typeof CheckoutOutcome>

export const checkoutErrors = {
  'checkout/quote-changed': { status: 409, title: 'Prices, stock or cart changed since the quote was made' },
  'checkout/out-of-stock': { status: 409, title: 'Something in the cart is no longer in stock' },
  'checkout/already-submitted': { status: 409, title: 'This cart is being ordered already' },
  'checkout/unknown-shipping': { status: 422, title: 'This way of shipping is not offered to this place' },
  'checkout/email-missing': { status: 422, title: 'An e-mail address is needed for the confirmation' },
} as const

/** A guest buys as well; whose order it is, is decided by account or token. */
export const checkoutRules = {} as const satisfies Rules

export const checkoutRoutes = {
  quoteCheckout: route({
    method: 'POST',
    path: '/api/checkout/quotes',
    summary: 'Lines and totals of the cart for one address and way of shipping, to be agreed to',
    body: z.strictObject({
      address: Address.pick({ region: true, postalCode: true, country: true }),
      method: Slug.default('standard'),
    }),
    answers: { 200: CheckoutQuote },
    errors: ['cart/empty', 'checkout/unknown-shipping'],
    access: 'public',
    limit: 'cart',
    deadline: 3_000,
    maxBody: 4_096,
  }),
  submitCheckout: route({
    method: 'POST',
    path: '/api/checkout',
    summary: 'Order what is in the cart: reserves stock and takes the payment',
    description:
      'Answers 201 when the order is paid, 202 while a challenge or the provider is awaited, 402 when the payment was refused. The same idempotency key always gets the same answer.',
    body: CheckoutSubmit,
    answers: { 201: CheckoutOutcome, 202: CheckoutOutcome },
    errors: [
      'cart/empty',
      'checkout/quote-changed',
      'checkout/out-of-stock',
      'checkout/already-submitted',
      'checkout/unknown-shipping',
      'checkout/email-missing',
      'payments/refused',
      'payments/not-configured',
    ],
    access: 'public',
    limit: 'checkout',
    deadline: 12_000,
    idempotencyKey: true,
    maxBody: 8_192,
  }),
  getCheckout: route({
    method: 'GET',
    path: '/api/checkout/:number',
    summary: 'Where a submitted checkout stands; asked again after a challenge, or while the provider is awaited',
    params: z.object({ number: OrderNumber }),
    query: z.object({ token: OrderToken }),
    answers: { 200: CheckoutOutcome },
    errors: ['orders/unknown-order'],
    access: 'public',
    limit: 'browse',
    deadline: 2_000,
  }),
} as const
