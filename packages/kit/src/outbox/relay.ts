import { setTimeout as sleep } from 'node:timers/promises'
import { buryUnfinished, claimDue } from './statements.ts'
import { deliverOne } from './deliver-one.ts'
import type { OutboxOptions } from './types.ts'
import { onWake } from './wake.ts'

export interface Relay {
  readonly start: () => void
  /** Takes no more messages and finishes those it has. */
  readonly drain: () => Promise<void>
}

/** Looks for due messages again and again, and delivers them side by side. */
export function createRelay(options: OutboxOptions): Relay {
  const { database, pollMs = 500, leaseMs = 30_000, concurrency = 10, maxAttempts = 10, log } = options
  const topics = Object.keys(options.deliver)
  const underWay = new Set<Promise<void>>()
  const running = { on: true }
  let loop: Promise<void> | undefined
  /** A call that comes while nobody pauses ends the next pause at once. */
  let woken = false
  let endPause = (): void => undefined
  const wake = (): void => {
    woken = true
    endPause()
  }
  const pause = async (): Promise<void> => {
    if (!woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs)
        endPause = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    woken = false
  }

  /** True when there may be more. */
  const look = async (): Promise<boolean> => {
    const free = concurrency - underWay.size
    const messages = await database.rows(claimDue, [free, leaseMs, topics])
    for (const message of messages) {
      const delivery = deliverOne(options, message).finally(() => {
        underWay.delete(delivery)
        wake()
      })
      underWay.add(delivery)
    }
    if (messages.length === 0) await database.rows(buryUnfinished, [maxAttempts])
    return messages.length === free
  }

  const run = async (): Promise<void> => {
    while (running.on) {
      try {
        if (underWay.size >= concurrency) await Promise.race(underWay)
        else if (!(await look()) && running.on) await pause()
      } catch (error) {
        log?.warn({ err: error }, 'the outbox could not be read; trying again')
        await sleep(pollMs)
      }
    }
    await Promise.allSettled(underWay)
  }

  const forget = onWake(wake)
  return {
    start: () => {
      loop ??= run()
    },
    drain: async () => {
      running.on = false
      forget()
      wake()
      await loop
    },
  }
}
