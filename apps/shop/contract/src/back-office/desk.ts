import { route } from '@plinth/kit/contract'
import { z } from 'zod'
import { OrderNumber, OrderState } from '../order-states.ts'
import { Order, OrderSummary, Return } from '../orders.ts'
import { Id, line } from '../shapes.ts'
import { byNumber, listed, page, read, versioned, write } from './route-parts.ts'

export const deskRoutes = {
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
