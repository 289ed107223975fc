import { statement, type Queryable } from '@plinth/kit'
import type { Cashier } from '../payments/cashier.ts'

/** Those that nobody asks about now. A challenge is asked about rarely: its answer comes by webhook, or with the buyer. */
const unsettled = statement<{ orderId: string }>(
  'payments-unsettled',
  `select order_id as "orderId" from payments
   where state in ('created', 'challenge', 'authorised', 'voiding')
     and (claimed_until is null or claimed_until < now())
     and updated_at < now() - case state when 'challenge' then interval '1 minute' else interval '5 seconds' end
   order by updated_at limit 50`,
)

/** Finishes payments that a request could not: killed replicas, answers that got lost, a provider that was away. */
export async function settlePayments(database: Queryable, cashier: Cashier, signal: AbortSignal): Promise<void> {
  for (const { orderId } of await database.rows(unsettled, [])) {
    if (signal.aborted) return
    await cashier.settle(orderId, signal)
  }
}
