import { randomUUID } from 'node:crypto'
import { problem, sendMessage, type Transaction } from '@plinth/kit'
import { sql } from 'kysely'
import type { PaymentRow } from '../orders/lock-order.ts'
import type { Tables } from '../tables.ts'

/** Topic of a refund that the provider is still to be asked for; the payload is `{ refundId }`. */
export const refundTopic = 'refunds/send'

/**
 * Promises money back: from here on it counts as refunded, so that two refunds at once cannot give back more than came
 * in. The provider is asked through the outbox, under the id of the refund, as often as it takes.
 */
export async function requestRefund(
  transaction: Transaction<Tables>,
  payment: PaymentRow,
  { amount, reason, who }: { readonly amount: number; readonly reason: string; readonly who: string },
): Promise<PaymentRow> {
  const left = payment.captured - payment.refunded
  if (amount > left) {
    throw problem('orders/refund-too-large', { detail: 'That is more than is left to give back.', left })
  }
  const { kysely } = transaction
  const id = randomUUID()
  await kysely.insertInto('refunds').values({ id, payment_id: payment.id, amount, reason, who }).execute()
  await sendMessage(transaction, { topic: refundTopic, payload: { refundId: id }, orderKey: `payment:${payment.id}` })
  return kysely
    .updateTable('payments')
    .set({ refunded: sql`refunded + ${amount}::bigint`, updated_at: sql`now()` })
    .where('id', '=', payment.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
