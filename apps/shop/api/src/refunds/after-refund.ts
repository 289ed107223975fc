import type { Transaction } from '@plinth/kit'
import type { OrderRow, PaymentRow } from '../orders/lock-order.ts'
import { releaseGoods } from '../orders/order-stock.ts'
import { tryFindStep } from '../orders/steps.ts'
import { changeOrder, takeStep } from '../orders/take-step.ts'
import type { Tables } from '../tables.ts'

/** In these states the goods are still in the house. */
const notYetGone = new Set<OrderRow['state']>(['paid', 'packed'])

/** What a refund does to its order: nothing but a new version, unless all of the money is gone. */
export async function afterRefund(
  transaction: Transaction<Tables>,
  order: OrderRow,
  { captured, refunded }: PaymentRow,
  who: string,
): Promise<OrderRow> {
  if (refunded < captured || tryFindStep('refund', order.state) === undefined) {
    return changeOrder(transaction, order, {})
  }
  const isInHouse = notYetGone.has(order.state)
  const changed = await takeStep(transaction, order, 'refund', { who })
  return isInHouse ? releaseGoods(transaction, changed, { who, note: 'Refunded before it was sent' }) : changed
}
