import type { Order, OrderSummary, Return } from '@shop/contract'
import type { Queries } from '@plinth/kit'
import { paymentStateOf } from '../payments/payment-state.ts'
import type { Tables } from '../tables.ts'
import type { Who } from '../who.ts'
import { availableSteps } from './available-steps.ts'
import type { OrderRow, PaymentRow } from './lock-order.ts'

/** All that is known of an order, as the one who asks may see it. */
export async function orderView(queries: Queries<Tables>, order: OrderRow, who: Who): Promise<Order> {
  const { kysely } = queries
  const payment = await kysely
    .selectFrom('payments')
    .selectAll()
    .where('order_id', '=', order.id)
    .executeTakeFirstOrThrow()
  const lines = await kysely
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', '=', order.id)
    .orderBy('position')
    .execute()
  const events = await kysely
    .selectFrom('order_events')
    .select(['at', 'to_state', 'note'])
    .where('order_id', '=', order.id)
    .orderBy('id')
    .execute()
  const refunds = await kysely
    .selectFrom('refunds')
    .selectAll()
    .where('payment_id', '=', payment.id)
    .orderBy('requested_at')
    .execute()
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return {
    ...summaryOf(order, payment, count),
    email: order.email,
    address: order.address,
    shipping: { method: order.shipping_method, name: order.shipping_name },
    parcel: parcelOf(order),
    lines: lines.map((line) => ({
      id: line.id,
      sku: line.sku,
      product: { slug: line.slug, name: line.name, picture: line.picture },
      variant: line.variant_name,
      quantity: line.quantity,
      returned: line.returned,
      unitPrice: line.unit_price,
      total: line.gross,
    })),
    totals: totalsOf(order),
    taxName: order.tax_name,
    coupon: order.coupon_code,
    captured: payment.captured,
    refunded: payment.refunded,
    refunds: refunds.map(({ id, amount, reason, state, requested_at }) => ({
      id,
      amount,
      reason,
      state,
      at: requested_at.toISOString(),
    })),
    returns: await returnsOf(queries, order.id),
    events: events.map(({ at, to_state, note }) => ({ at: at.toISOString(), state: to_state, note })),
    steps: [...availableSteps({ order, payment, lines, who })],
    version: order.version,
  }
}

export function summaryOf(
  order: Pick<OrderRow, 'number' | 'state' | 'placed_at' | 'total'>,
  payment: Pick<PaymentRow, 'state' | 'captured' | 'refunded'>,
  count: number,
): OrderSummary {
  return {
    number: order.number,
    state: order.state,
    payment: paymentStateOf(payment),
    placedAt: order.placed_at.toISOString(),
    count,
    total: order.total,
    currency: 'USD',
  }
}

export function totalsOf({ subtotal, discount, shipping, tax, total }: OrderRow) {
  return { subtotal, discount, shipping, tax, total }
}

export function parcelOf({ carrier, tracking_code }: OrderRow) {
  return carrier === null || tracking_code === null ? null : { carrier, code: tracking_code }
}

export async function returnsOf(queries: Queries<Tables>, orderId: string): Promise<Return[]> {
  const rows = await queries.kysely
    .selectFrom('order_returns')
    .innerJoin('order_return_lines', 'order_return_lines.return_id', 'order_returns.id')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('requested_at')
    .orderBy('id')
    .execute()
  return [...new Set(rows.map(({ id }) => id))].flatMap((returnId) => {
    const group = rows.filter(({ id }) => id === returnId)
    const [first] = group
    if (first === undefined) return []
    const { id, state, reason, requested_at } = first
    const lines = group.map(({ line_id, quantity }) => ({ lineId: line_id, quantity }))
    return [{ id, state, reason, at: requested_at.toISOString(), lines }]
  })
}
