import type { RedisConnection } from '#redis/connect-redis.ts'
import { createInsuredLimiter } from './insured-limiter.ts'

/** Counts events by key, and keeps keys out for a while; in Redis, or in this process while Redis is lost. */
export interface Counter {
  /** How often it happened, this time included, without a pause of so many seconds. */
  add(key: string, forgetAfterSeconds: number): Promise<number>
  block(key: string, seconds: number): Promise<void>
  /** 0 when it is not kept out. */
  secondsBlocked(key: string): Promise<number>
  forget(key: string): Promise<void>
}

/** No real limit: the counters are read, not enforced. */
const UNLIMITED = 1_000_000

export function createCounter(options: {
  readonly redis?: RedisConnection | undefined
  readonly name: string
}): Counter {
  const { redis, name } = options
  const limiter = (part: string): ReturnType<typeof createInsuredLimiter> =>
    createInsuredLimiter({ redis, name: `${name}-${part}`, points: UNLIMITED, localPoints: UNLIMITED, seconds: 3_600 })
  const events = limiter('events')
  const blocks = limiter('blocks')
  return {
    add: (key, forgetAfterSeconds) =>
      events.run(key, async (counts) => {
        const { consumedPoints } = await counts.penalty(key, 1)
        await counts.set(key, consumedPoints, forgetAfterSeconds)
        return consumedPoints
      }),
    block: async (key, seconds) => void (await blocks.run(key, (kept) => kept.block(key, Math.ceil(seconds)))),
    secondsBlocked: async (key) => {
      const kept = await blocks.run(key, (limits) => limits.get(key))
      return kept === null ? 0 : Math.max(0, kept.msBeforeNext / 1000)
    },
    forget: async (key) => {
      await events.forget(key)
      await blocks.forget(key)
    },
  }
}
