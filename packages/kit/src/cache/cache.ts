import { currentScope } from '#logs/scope.ts'
import type { Metrics } from '#metrics/metrics.ts'
import type { RedisConnection } from '#redis/connect-redis.ts'
import { insuredStore } from './insured-store.ts'
import { createLookUp, type Found, type LookUpTimes } from './look-up.ts'
import { memoryStore, type MemoryStoreOptions } from './memory-store.ts'
import { redisStore } from './redis-store.ts'
import { singleFlight } from './single-flight.ts'
import { waitFor } from './wait-for.ts'

/**
 * What comes out of a cache: values travel as JSON, so a date comes back as text, whether it was in the cache or not.
 * Readers may share one value, which is frozen: who wants another one makes a copy.
 */
export type Cached<Value> = Value extends Date
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Cached<Value[Key]> }
    : Value

export interface CacheOptions extends Partial<LookUpTimes> {
  /** Without it, entries are kept in this process alone. */
  readonly redis?: RedisConnection | undefined
  /** `products`. Caches with different namespaces share nothing. */
  readonly namespace: string
  /** Of the shape of the values: raise it with them, and old and new code do not read each other's. Default: 1. */
  readonly version?: number
  readonly memory?: MemoryStoreOptions
  readonly metrics?: Metrics | undefined
  /** Between 0 and 1; for tests. */
  readonly random?: () => number
}

export interface GetOptions extends Partial<LookUpTimes> {
  /** Ends the wait of this caller, by default that of the request that runs now; the load goes on for the others. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Cache-aside: look into the cache; when it is not there, load it from where it belongs, and store it. Losing the cache
 * costs time and nothing else.
 */
export interface Cache {
  /**
   * `load` answers undefined for what does not exist; that is kept too, for a shorter time. A promise only where somebody
   * has to wait: what this process has at hand comes at once.
   */
  get<Value>(
    key: string,
    load: (signal: AbortSignal) => Promise<Value | undefined>,
    options?: GetOptions,
  ): Cached<Value> | undefined | Promise<Cached<Value> | undefined>
  /**
   * To be called after the commit of what changed them. Never fails; when it resolves, this replica reads what was
   * committed, and no load that started before can bring the old value back. Other replicas see it at once through
   * Redis, or within the TTL of memory (5 s) without.
   */
  invalidate(...keys: readonly string[]): Promise<void>
  /** Commits, then invalidates; also when the commit failed, because a lost answer may hide a commit that happened. */
  invalidateAfter<Result>(keys: readonly string[], commit: () => Promise<Result>): Promise<Result>
  /** Invalidates the whole namespace, as for lists in which any product may stand. */
  clear(): Promise<void>
}

export function createCache(options: CacheOptions): Cache {
  const { redis, namespace, version = 1, metrics } = options
  const local = memoryStore(options.memory)
  const name = `${namespace}:${version}`
  const store = redis === undefined ? local : insuredStore(redisStore(redis, name), local)
  const lookUp = createLookUp(store, options)
  const flights = singleFlight<Found>()
  metrics?.watch('cache_backend_up', () => [{ labels: { cache: namespace }, value: redis?.up() === true ? 1 : 0 }])
  const count = (result: string): void => metrics?.count('cache_requests_total', { cache: namespace, result })

  const invalidate = async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0) return
    await store.remove(keys)
    // Afterwards: until then flights may have started that read what was there before.
    flights.forget(keys)
  }
  const waitForIt = async <Value>(
    key: string,
    load: (signal: AbortSignal) => Promise<Value | undefined>,
    { signal = currentScope()?.signal, ...times }: GetOptions,
  ): Promise<Cached<Value> | undefined> => {
    const { result, joined } = flights.join(key, () => lookUp(key, load, times))
    try {
      const { known, by } = await waitFor(result, signal)
      count(joined ? 'joined' : by)
      return known.json === undefined ? undefined : (JSON.parse(known.json) as Cached<Value>)
    } catch (error) {
      count('error')
      throw error
    }
  }
  return {
    get: <Value>(key: string, load: (signal: AbortSignal) => Promise<Value | undefined>, get: GetOptions = {}) => {
      const atHand = store.peek?.(key)
      if (atHand === undefined) return waitForIt(key, load, get)
      count(atHand.value === undefined ? 'negative' : 'hit')
      return atHand.value as Cached<Value> | undefined
    },
    invalidate: (...keys) => invalidate(keys),
    invalidateAfter: async (keys, commit) => {
      try {
        return await commit()
      } finally {
        await invalidate(keys)
      }
    },
    clear: async () => {
      await store.clear()
      flights.forgetAll()
    },
  }
}
