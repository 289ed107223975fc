import type { Queryable } from '#database/types.ts'
import type { Logger } from '#logs/logger.ts'
import type { Metrics } from '#metrics/metrics.ts'

/** What is sent: the payload travels as JSON. */
export interface NewMessage<Payload = unknown> {
  /** Decides which handler gets it: `order-placed`. */
  readonly topic: string
  readonly payload: Payload
  /** Messages with the same key arrive in the order they were written; a dead one blocks none. */
  readonly orderKey?: string
  /** Not before; default at once. */
  readonly notBefore?: Date
}

export interface Message<Payload = unknown> {
  /** The same in every delivery: what a consumer remembers. */
  readonly id: number
  readonly topic: string
  readonly payload: Payload
  /** 1 for the first delivery. */
  readonly attempt: number
  readonly createdAt: Date
  readonly correlationId: string | undefined
  readonly traceparent: string | undefined
}

/** Sends one message on. It may be called again for the same message: at least once is all that is possible. */
export type Deliver = (message: Message, signal: AbortSignal) => Promise<void>

export interface OutboxOptions {
  readonly database: Queryable
  /** By topic. A message of an unknown topic stays and is reported: the next version may know it. */
  readonly deliver: Readonly<Record<string, Deliver>>
  /** Pause between two looks at an empty queue. Default 500. A commit in this process wakes the relay at once. */
  readonly pollMs?: number
  /** How long a replica has for one delivery before another may try. Default 30 000. */
  readonly leaseMs?: number
  /** Deliveries at the same time. Default 10. */
  readonly concurrency?: number
  /** Tries before a message is put aside as dead. Default 10: over about 17 minutes. */
  readonly maxAttempts?: number
  /** Pause after the first failure; doubles each time, with jitter. Default 1000. */
  readonly backoffMs?: number
  readonly log?: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly metrics?: Metrics
}

export interface DeadLetter extends Message {
  readonly lastError: string
  readonly diedAt: Date
}
