import type { OrderState } from '@shop/contract'

export type StepName = 'pay' | 'pack' | 'ship' | 'deliver' | 'cancel' | 'return' | 'refund'

interface Step {
  readonly name: StepName
  readonly from: readonly OrderState[]
  readonly to: OrderState
  /** For the history that the customer sees. */
  readonly note: string
}

/** The life of an order, whole: what is not here cannot happen, neither in the code nor in the database. */
export const orderSteps: readonly Step[] = [
  { name: 'pay', from: ['placed'], to: 'paid', note: 'Payment received' },
  { name: 'pack', from: ['paid'], to: 'packed', note: 'Packed' },
  { name: 'ship', from: ['packed'], to: 'shipped', note: 'Handed to the carrier' },
  { name: 'deliver', from: ['shipped'], to: 'delivered', note: 'Delivered' },
  { name: 'cancel', from: ['placed', 'paid'], to: 'cancelled', note: 'Cancelled' },
  { name: 'return', from: ['delivered'], to: 'returned', note: 'Everything came back' },
  {
    name: 'refund',
    from: ['paid', 'packed', 'shipped', 'delivered'],
    to: 'refunded',
    note: 'All of the money went back',
  },
]

export function tryFindStep(name: StepName, from: OrderState): Step | undefined {
  return orderSteps.find((step) => step.name === name && step.from.includes(from))
}

export function stepsFrom(state: OrderState): readonly StepName[] {
  return orderSteps.filter(({ from }) => from.includes(state)).map(({ name }) => name)
}
