import type { Transaction } from '@plinth/kit'
import { sql, type UpdateObject } from 'kysely'
import type { PaymentRow } from '../orders/lock-order.ts'
import type { Tables } from '../tables.ts'

/** Changes a locked payment; whoever had claimed it is done with it. */
export function changePayment(
  transaction: Transaction<Tables>,
  payment: PaymentRow,
  set: UpdateObject<Tables, 'payments'>,
): Promise<PaymentRow> {
  return transaction.kysely
    .updateTable('payments')
    .set({ ...set, claimed_until: null, updated_at: sql`now()` })
    .where('id', '=', payment.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
