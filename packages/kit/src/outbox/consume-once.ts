import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'

const remember = statement<{ first: true }, [consumer: string, messageId: string]>(
  'kit-inbox-remember',
  'insert into kit_inbox (consumer, message_id) values ($1, $2) on conflict do nothing returning true as first',
)

const forget = statement<never, [days: number]>(
  'kit-inbox-forget',
  `delete from kit_inbox where (consumer, message_id) in
     (select consumer, message_id from kit_inbox where received_at < now() - make_interval(days => $1) limit 1000)`,
)

/**
 * Runs the work for the first delivery of a message and answers true; for every further one does nothing and answers
 * false. The memory is part of the transaction: a work that fails was no delivery.
 */
export async function consumeOnce(
  transaction: Queryable,
  message: { readonly consumer: string; readonly messageId: string | number },
  work: () => Promise<void>,
): Promise<boolean> {
  const rows = await transaction.rows(remember, [message.consumer, String(message.messageId)])
  if (rows.length === 0) return false
  await work()
  return true
}

/** Forgets deliveries that nobody repeats any more; keep them longer than a sender may retry. */
export async function forgetDeliveries(database: Queryable, olderThanDays: number): Promise<void> {
  await database.rows(forget, [olderThanDays])
}
