import { randomUUID } from 'node:crypto'
import { inScope } from '#logs/scope.ts'
import { attribute } from '#tracing/attributes.ts'
import { inSpan } from '#tracing/span.ts'
import { postpone, removeDelivered } from './statements.ts'
import type { Message, OutboxOptions } from './types.ts'

/** Delivers a message, then removes it; a failure puts it off, the last one puts it aside. Never rejects. */
export async function deliverOne(options: OutboxOptions, message: Message): Promise<void> {
  const scope = { correlationId: message.correlationId ?? randomUUID(), traceparent: message.traceparent }
  const started = performance.now()
  const span = { kind: 'consumer', attributes: { [attribute.queue]: message.topic } } as const
  const outcome = await inScope(scope, () => inSpan(`outbox ${message.topic}`, span, () => attempt(options, message)))
  options.metrics?.count('queue_deliveries_total', { queue: 'outbox', outcome })
  const seconds = (performance.now() - started) / 1_000
  options.metrics?.observe('queue_delivery_duration_seconds', { queue: 'outbox' }, seconds)
}

async function attempt(options: OutboxOptions, message: Message): Promise<'delivered' | 'failed' | 'dead' | 'unknown'> {
  const { database, log } = options
  try {
    await deliverWithin(options, message)
  } catch (error) {
    return putOff(options, message, error)
  }
  try {
    await database.rows(removeDelivered, [message.id, message.attempt])
    return 'delivered'
  } catch (error) {
    // It was sent, but the queue does not know: it will be sent again after the lease.
    log?.warn({ err: error, messageId: message.id }, 'a delivered message could not be removed')
    return 'unknown'
  }
}

async function deliverWithin({ deliver, leaseMs = 30_000 }: OutboxOptions, message: Message): Promise<void> {
  const deliverTopic = deliver[message.topic]
  if (deliverTopic === undefined) throw new Error(`nobody delivers ${message.topic}`)
  await deliverTopic(message, AbortSignal.timeout(leaseMs))
}

async function putOff(
  options: OutboxOptions,
  message: Message,
  error: unknown,
): Promise<'failed' | 'dead' | 'unknown'> {
  const { database, maxAttempts = 10, backoffMs = 1_000, log } = options
  const dead = message.attempt >= maxAttempts
  const reason = error instanceof Error ? error.message : String(error)
  const facts = { err: error, messageId: message.id, topic: message.topic, attempt: message.attempt }
  if (dead) log?.error(facts, 'a message was put aside after its last attempt')
  else log?.warn(facts, 'a message was not delivered; trying again later')
  try {
    const pauseMs = Math.round(backoffMs * 2 ** (message.attempt - 1) * (0.5 + Math.random()))
    await database.rows(postpone, [message.id, message.attempt, pauseMs, reason.slice(0, 500), dead])
    return dead ? 'dead' : 'failed'
  } catch {
    return 'unknown'
  }
}
