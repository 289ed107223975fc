import type { PaymentState } from '@shop/contract'
import type { PaymentRow } from '../orders/lock-order.ts'

type Money = Pick<PaymentRow, 'state' | 'captured' | 'refunded'>

const shown: Readonly<Record<PaymentRow['state'], PaymentState>> = {
  created: 'pending',
  challenge: 'challenge',
  authorised: 'pending',
  captured: 'captured',
  refused: 'refused',
  voiding: 'voided',
  voided: 'voided',
}

/** What people read about the money of an order. */
export function paymentStateOf({ state, captured, refunded }: Money): PaymentState {
  if (refunded === 0) return shown[state]
  return refunded === captured ? 'refunded' : 'partly-refunded'
}
