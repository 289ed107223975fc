import type { OrderStep } from '@shop/contract'
import type { Who } from '../who.ts'
import type { OrderRow, PaymentRow } from './lock-order.ts'
import { tryFindStep } from './steps.ts'

interface Situation {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly lines: readonly { readonly quantity: number; readonly returned: number }[]
  readonly who: Who
}

const staff = new Set(['support', 'admin'])
const isStaff = ({ who }: Situation): boolean => who.roles.some((role) => staff.has(role))

/** When each button of the page of an order is shown. */
const conditions: Readonly<Record<OrderStep, (situation: Situation) => boolean>> = {
  cancel: ({ order }) => tryFindStep('cancel', order.state) !== undefined,
  return: ({ order, lines }) =>
    order.state === 'delivered' && lines.some(({ quantity, returned }) => returned < quantity),
  reorder: ({ order }) => order.state !== 'placed',
  pack: (situation) => isStaff(situation) && tryFindStep('pack', situation.order.state) !== undefined,
  ship: (situation) => isStaff(situation) && tryFindStep('ship', situation.order.state) !== undefined,
  deliver: (situation) => isStaff(situation) && tryFindStep('deliver', situation.order.state) !== undefined,
  refund: (situation) => isStaff(situation) && situation.payment.refunded < situation.payment.captured,
}

export function availableSteps(situation: Situation): readonly OrderStep[] {
  return (Object.keys(conditions) as OrderStep[]).filter((step) => conditions[step](situation))
}
