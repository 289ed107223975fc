import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { RedisConnection } from '#redis/connect-redis.ts'
import { RedisUnavailable } from '#redis/within.ts'

export interface InsuredLimiterOptions {
  readonly redis?: RedisConnection | undefined
  readonly name: string
  readonly points: number
  readonly seconds: number
  /** How many of the points this replica may give alone. */
  readonly localPoints: number
}

/**
 * Counts in Redis, or in this process while Redis is lost. What began in this process goes on there until its window
 * ends, even when Redis is back: otherwise an empty Redis would give a third full allowance within one window.
 */
export interface InsuredLimiter {
  /** The work is done by the limiter in charge of the key. */
  run<Result>(key: string, work: (limiter: RateLimiterAbstract) => Promise<Result>): Promise<Result>
  /** Forgets the key everywhere. */
  forget(key: string): Promise<void>
}

export function createInsuredLimiter(options: InsuredLimiterOptions): InsuredLimiter {
  const { redis, name, points, seconds, localPoints } = options
  const local = new RateLimiterMemory({ keyPrefix: name, points: localPoints, duration: seconds })
  const shared =
    redis === undefined
      ? undefined
      : new RateLimiterRedis({ storeClient: redis.client, keyPrefix: `limit:${name}`, points, duration: seconds })

  return {
    run: (key, work) =>
      redis === undefined || shared === undefined ? work(local) : runInsured(key, work, { local, shared, redis }),
    forget: async (key) => {
      await local.delete(key)
      if (redis === undefined || shared === undefined) return
      await redis.ask('rate-limit', () => shared.delete(key)).catch(ignoreLoss)
    },
  }
}

interface Limiters {
  readonly local: RateLimiterMemory
  readonly shared: RateLimiterRedis
  readonly redis: RedisConnection
}

async function runInsured<Result>(
  key: string,
  work: (limiter: RateLimiterAbstract) => Promise<Result>,
  { local, shared, redis }: Limiters,
): Promise<Result> {
  if ((await local.get(key)) !== null) return work(local)
  try {
    return await redis.ask('rate-limit', () => work(shared))
  } catch (error) {
    if (error instanceof RedisUnavailable) return work(local)
    throw error
  }
}

function ignoreLoss(error: unknown): void {
  if (!(error instanceof RedisUnavailable)) throw error
}
