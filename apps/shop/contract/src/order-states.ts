import { z } from 'zod'

/** Every state of an order. Which step leads where stands in the table of the API, `orders/steps.ts`. */
export const OrderState = z.enum([
  'placed',
  'paid',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
  'refunded',
])
export type OrderState = z.infer<typeof OrderState>

/** What is known of the money of an order. */
export const PaymentState = z.enum([
  'pending',
  'challenge',
  'captured',
  'refused',
  'voided',
  'partly-refunded',
  'refunded',
])
export type PaymentState = z.infer<typeof PaymentState>

/** What a person reads to another on the telephone: `S-7K2M-94QX`; says nothing about how many orders there are. */
export const OrderNumber = z
  .string()
  .max(20)
  .regex(/^S-[0-9A-Z]{4}-[0-9A-Z]{4}$/)

/** The secret part of the link to an order. */
export const OrderToken = z.string().regex(/^[A-Za-z0-9_-]{20,80}$/)
