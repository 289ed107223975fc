import type { CheckoutOutcome } from '@shop/contract'
import type { Queries } from '@plinth/kit'
import type { PaymentRow } from '../orders/lock-order.ts'
import { paymentStateOf } from '../payments/payment-state.ts'
import type { Tables } from '../tables.ts'

/** Where a checkout stands, by its payment. */
const outcomes: Readonly<Record<PaymentRow['state'], CheckoutOutcome['outcome']>> = {
  created: 'pending',
  authorised: 'pending',
  challenge: 'challenge',
  captured: 'paid',
  refused: 'refused',
  voiding: 'refused',
  voided: 'refused',
}

export async function outcomeOf(queries: Queries<Tables>, orderId: string): Promise<CheckoutOutcome> {
  const row = await queries.kysely
    .selectFrom('orders')
    .innerJoin('payments', 'payments.order_id', 'orders.id')
    .select([
      'number',
      'orders.token',
      'orders.state',
      'total',
      'challenge',
      'refusal',
      'captured',
      'refunded',
      'paid_at',
    ])
    .select('payments.state as payment_state')
    .where('orders.id', '=', orderId)
    .executeTakeFirstOrThrow()
  const payment = paymentStateOf({ state: row.payment_state, captured: row.captured, refunded: row.refunded })
  // Captured without ever being paid: the goods were gone, and the money is on its way back.
  const outcome = row.payment_state === 'captured' && row.paid_at === null ? 'refused' : outcomes[row.payment_state]
  const { number, token, state, total } = row
  return {
    outcome,
    order: { number, token, state, payment, total, currency: 'USD' },
    challenge: outcome === 'challenge' && row.challenge !== null ? { id: row.challenge } : null,
    refusal: outcome === 'refused' ? (row.refusal ?? 'expired') : null,
  }
}
