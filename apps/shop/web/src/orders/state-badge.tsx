import type { OrderState, PaymentState } from '@shop/contract'
import { Badge, type Tone } from '../design/notice.tsx'

const states: Readonly<Record<OrderState, readonly [label: string, tone: Tone]>> = {
  placed: ['Placed', 'info'],
  paid: ['Paid', 'info'],
  packed: ['Packed', 'info'],
  shipped: ['On its way', 'info'],
  delivered: ['Delivered', 'good'],
  cancelled: ['Cancelled', 'bad'],
  returned: ['Returned', 'warn'],
  refunded: ['Refunded', 'warn'],
}

const payments: Readonly<Record<PaymentState, readonly [label: string, tone: Tone]>> = {
  pending: ['Payment pending', 'warn'],
  challenge: ['Waiting for confirmation', 'warn'],
  captured: ['Payment received', 'good'],
  refused: ['Payment refused', 'bad'],
  voided: ['Not charged', 'info'],
  'partly-refunded': ['Partly refunded', 'warn'],
  refunded: ['Refunded', 'warn'],
}

export function OrderStateBadge({ state }: { readonly state: OrderState }) {
  const [label, tone] = states[state]
  return <Badge tone={tone}>{label}</Badge>
}

export function PaymentStateBadge({ state }: { readonly state: PaymentState }) {
  const [label, tone] = payments[state]
  return <Badge tone={tone}>{label}</Badge>
}

export function stateLabel(state: OrderState): string {
  return states[state][0]
}
