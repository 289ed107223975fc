import type { Part } from '#lifecycle/part.ts'
import { createAdmission } from './admission.ts'

/** A queue whose length tells that work arrives faster than it is done, such as callers that wait for a connection. */
export interface WatchedQueue {
  readonly name: string
  readonly length: () => number
  /** From this length on requests are refused, except those of the first rank. */
  readonly atMost: number
}

export interface SheddingOptions {
  /**
   * Names of routes by rank, the most important ones first: `[['submitCheckout'], ['readCart']]`. What stands in no list
   * is refused first. Probes and metrics must not ask at all.
   */
  readonly ranks?: readonly (readonly string[])[]
  /** Timers may be late by this; beyond it more and more is refused. Default: 50 ms. */
  readonly targetDelayMs?: number
  /** Requests that are being answered at once, all ranks together. Default: 500. */
  readonly maxInFlight?: number
  readonly queues?: readonly WatchedQueue[]
  readonly random?: () => number
}

export interface Refusal {
  /** `in-flight`, `event-loop`, or the name of the queue. */
  readonly reason: string
  /** Seconds. */
  readonly retryAfter: number
}

/** Refuses early what would be answered too late, so that the rest is answered in time. */
export interface Shedding {
  readonly part: Part
  /** Lets a request of this route in, or says why not. Who was let in calls `leave` at the end. */
  enter(route: string): Refusal | undefined
  leave(): void
  inFlight(): number
  /** How late the timers were at the last look, in milliseconds. */
  delayMs(): number
}

/** A busy loop makes the looks rarer, which is the very thing that is measured. */
const LOOK_EVERY_MS = 50
/** Places that only higher ranks may take, from one rank to the next. */
const KEPT_FREE = 0.1

export function createShedding(options: SheddingOptions = {}): Shedding {
  const { ranks = [], targetDelayMs = 50, maxInFlight = 500, queues = [], random = Math.random } = options
  const rankOf = new Map(ranks.flatMap((routes, rank) => routes.map((route) => [route, rank])))
  const admission = createAdmission(ranks.length + 1, targetDelayMs)
  let inFlight = 0
  let delayMs = 0
  let timer: NodeJS.Timeout | undefined

  const reasonAgainst = (rank: number): string | undefined => {
    if (inFlight >= maxInFlight * Math.max(0.5, 1 - KEPT_FREE * rank)) return 'in-flight'
    const full = rank === 0 ? undefined : queues.find((queue) => queue.length() >= queue.atMost)
    if (full !== undefined) return full.name
    return admission.admits(rank) ? undefined : 'event-loop'
  }

  return {
    part: {
      name: 'load shedding',
      start: async () => {
        let expected = performance.now() + LOOK_EVERY_MS
        timer = setInterval(() => {
          const now = performance.now()
          delayMs = Math.max(0, now - expected)
          expected = now + LOOK_EVERY_MS
          admission.adjust(delayMs)
        }, LOOK_EVERY_MS)
        timer.unref()
      },
      stop: async () => clearInterval(timer),
    },
    enter: (route) => {
      const reason = reasonAgainst(rankOf.get(route) ?? ranks.length)
      // Not all after the same time: they would come back as the same wave.
      if (reason !== undefined) return { reason, retryAfter: 1 + Math.floor(random() * 4) }
      inFlight += 1
      return undefined
    },
    leave: () => {
      inFlight -= 1
    },
    inFlight: () => inFlight,
    delayMs: () => delayMs,
  }
}
