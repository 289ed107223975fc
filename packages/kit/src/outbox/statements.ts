import { statement } from '#database/statement.ts'
import type { DeadLetter, Message } from './types.ts'

const columns = `id, topic, payload, attempts as attempt, created_at as "createdAt",
  correlation_id as "correlationId", traceparent`

/**
 * Takes messages for the time of the lease. Replicas pass by what another one is just taking. A message with an order
 * key comes only when no older one of that key waits. The rows are not locked while they are delivered: a slow
 * receiver must not hold a transaction open.
 */
export const claimDue = statement<Message, [limit: number, leaseMs: number, topics: readonly string[]]>(
  'kit-outbox-claim',
  `update kit_outbox set attempts = attempts + 1, available_at = now() + $2 * interval '1 millisecond'
   where id in (
     select id from kit_outbox as due
     where died_at is null and available_at <= now() and topic = any($3)
       and (order_key is null or not exists (
         select from kit_outbox as older
         where older.order_key = due.order_key and older.id < due.id and older.died_at is null))
     order by available_at, id limit $1 for update skip locked)
   returning ${columns}`,
)

/** The attempt tells whether the message is still ours: after the lease another replica may have it. */
export const removeDelivered = statement<never, [id: number, attempt: number]>(
  'kit-outbox-delivered',
  'delete from kit_outbox where id = $1 and attempts = $2',
)

export const postpone = statement<
  never,
  [id: number, attempt: number, pauseMs: number, lastError: string, dead: boolean]
>(
  'kit-outbox-postpone',
  `update kit_outbox set available_at = now() + $3 * interval '1 millisecond', last_error = $4,
     died_at = case when $5 then now() end
   where id = $1 and attempts = $2`,
)

/** Messages whose last delivery neither succeeded nor failed: they took the process with them. */
export const buryUnfinished = statement<{ id: number }, [maxAttempts: number]>(
  'kit-outbox-bury',
  `update kit_outbox set died_at = now(), last_error = coalesce(last_error, 'the process ended during each delivery')
   where died_at is null and attempts >= $1 and available_at <= now() returning id`,
)

export const queueState = statement<{ waiting: number; dead: number; oldestSeconds: number }>(
  'kit-outbox-state',
  `select count(*) filter (where died_at is null) as waiting, count(*) filter (where died_at is not null) as dead,
     coalesce(extract(epoch from now() - min(created_at) filter (where died_at is null)), 0)::float8 as "oldestSeconds"
   from kit_outbox`,
)

export const listDead = statement<DeadLetter, [limit: number]>(
  'kit-outbox-dead',
  `select ${columns}, last_error as "lastError", died_at as "diedAt"
   from kit_outbox where died_at is not null order by died_at desc limit $1`,
)

export const revive = statement<{ id: number }, [id: number]>(
  'kit-outbox-revive',
  `update kit_outbox set died_at = null, attempts = 0, available_at = now()
   where id = $1 and died_at is not null returning id`,
)
