import { problem, type Transaction } from '@plinth/kit'
import type { UpdateObject } from 'kysely'
import type { Tables } from '../tables.ts'
import type { OrderRow } from './lock-order.ts'
import { stepsFrom, tryFindStep, type StepName } from './steps.ts'

type OrderChange = UpdateObject<Tables, 'orders'>

interface StepFacts {
  readonly who: string
  /** For the customer's history. Default: that of the step. */
  readonly note?: string
  readonly set?: Omit<OrderChange, 'state' | 'version'>
}

/** Moves a locked order one step on, writes its history, and gives back the order as it is now. */
export async function takeStep(
  transaction: Transaction<Tables>,
  order: OrderRow,
  name: StepName,
  { who, note = '', set = {} }: StepFacts,
): Promise<OrderRow> {
  const step = tryFindStep(name, order.state)
  if (step === undefined) throw stepRefused(order, name)
  const changed = await changeOrder(transaction, order, { ...set, state: step.to })
  await transaction.kysely
    .insertInto('order_events')
    .values({ order_id: order.id, from_state: order.state, to_state: step.to, note: note || step.note, who })
    .execute()
  return changed
}

/** Changes a locked order without a step; its version goes up, so that an editor with the old one is told. */
export function changeOrder(transaction: Transaction<Tables>, order: OrderRow, set: OrderChange): Promise<OrderRow> {
  return transaction.kysely
    .updateTable('orders')
    .set({ ...set, version: order.version + 1 })
    .where('id', '=', order.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export function stepRefused(order: OrderRow, name: string): Error {
  return problem('orders/step-refused', {
    detail: `${order.number} is ${order.state}, so it cannot take the step "${name}".`,
    state: order.state,
    possible: stepsFrom(order.state),
  })
}
