import { statement } from '#database/statement.ts'
import type { Queryable, Transaction } from '#database/types.ts'
import { currentScope } from '#logs/scope.ts'
import type { NewMessage } from './types.ts'
import { wakeRelays } from './wake.ts'

type Values = [
  topic: string,
  payload: string,
  orderKey: string | null,
  notBefore: Date | null,
  correlationId: string | null,
  traceparent: string | null,
]

const insertMessage = statement<{ id: number }, Values>(
  'kit-outbox-send',
  `insert into kit_outbox (topic, payload, order_key, available_at, correlation_id, traceparent)
   values ($1, $2, $3, coalesce($4, now()), $5, $6) returning id`,
)

/**
 * Sends a message if, and only if, the transaction commits. It carries the correlation id and the trace of the request
 * that runs now. Returns its id.
 */
export async function sendMessage(
  transaction: Queryable & Pick<Transaction, 'afterCommit'>,
  message: NewMessage,
): Promise<number> {
  const scope = currentScope()
  const [row] = await transaction.rows(insertMessage, [
    message.topic,
    JSON.stringify(message.payload ?? null),
    message.orderKey ?? null,
    message.notBefore ?? null,
    scope?.correlationId ?? null,
    scope?.traceparent ?? null,
  ])
  transaction.afterCommit(wakeRelays)
  return row?.id ?? 0
}
