import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { RedisConnection } from '#redis/connect-redis.ts'
import { RedisUnavailable } from '#redis/within.ts'
import { FixedWindows } from './fixed-windows.ts'

export interface RequestCountsOptions {
  readonly redis: RedisConnection | undefined
  readonly name: string
  readonly requests: number
  readonly seconds: number
  /** How many of the requests this replica may admit alone. */
  readonly localRequests: number
}

/** Where a key stands after a request. */
export interface RequestCount {
  readonly allowed: boolean
  readonly remaining: number
  readonly msLeft: number
}

/** Counts one request of a key; a promise only where Redis is asked. */
export type RequestCounts = (key: string) => RequestCount | Promise<RequestCount>

/**
 * Counts in Redis, or in this process while Redis is lost. What began in this process goes on there until its window
 * ends, even when Redis is back: otherwise an empty Redis would give a third full allowance within one window.
 */
export function createRequestCounts(options: RequestCountsOptions): RequestCounts {
  const { redis, name, requests, seconds, localRequests } = options
  const windows = new FixedWindows(seconds)
  const inProcess = (key: string): RequestCount => {
    const { count, msLeft } = windows.add(key)
    return { allowed: count <= localRequests, remaining: Math.max(0, localRequests - count), msLeft }
  }
  if (redis === undefined) return inProcess

  const storeClient = redis.client
  const shared = new RateLimiterRedis({ storeClient, keyPrefix: `limit:${name}`, points: requests, duration: seconds })
  return async (key) => {
    if (windows.has(key)) return inProcess(key)
    try {
      const { consumedPoints, remainingPoints, msBeforeNext } = await redis.ask('rate-limit', () =>
        takeOne(shared, key),
      )
      return { allowed: consumedPoints <= requests, remaining: remainingPoints, msLeft: msBeforeNext }
    } catch (error) {
      if (error instanceof RedisUnavailable) return inProcess(key)
      throw error
    }
  }
}

/** One point for the key: what is left afterwards, also when nothing was left before. */
function takeOne(limiter: RateLimiterRedis, key: string): Promise<RateLimiterRes> {
  return limiter.consume(key).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  })
}
