import { frozenFromJson } from '#json/frozen-json.ts'
import { Lru, type LruBounds } from './lru.ts'
import { LEASE_MS, type AtHand, type CacheStore, type Entry, type Known } from './store.ts'

export interface MemoryStoreOptions extends Partial<LruBounds> {
  /** No entry is fresh for longer, because a removal by another replica does not reach this process. Default: 5 s. */
  readonly longestTtlMs?: number
}

interface Kept {
  readonly known: Known
  readonly freshUntil: number
  /** Made when first asked for. */
  atHand: AtHand | undefined
}

/** In the memory of this process: for a service without Redis, and for the time in which Redis is lost. */
export function memoryStore(options: MemoryStoreOptions = {}): CacheStore {
  const { maxEntries = 5_000, maxBytes = 32 * 2 ** 20, longestTtlMs = 5_000 } = options
  const entries = new Lru<Kept>({ maxEntries, maxBytes })
  const leases = new Lru<symbol>({ maxEntries: 10_000, maxBytes: Number.POSITIVE_INFINITY })

  const put = (key: string, lease: symbol, { known, ttlMs, staleForMs }: Entry): boolean => {
    if (leases.get(key) !== lease) return false
    leases.delete(key)
    const freshForMs = Math.min(ttlMs, longestTtlMs)
    const kept = { known, freshUntil: performance.now() + freshForMs, atHand: undefined }
    entries.set(key, kept, { forMs: freshForMs + staleForMs, size: known.json?.length ?? 0 })
    return true
  }

  return {
    peek: (key) => {
      const kept = entries.get(key)
      if (kept === undefined || kept.freshUntil <= performance.now()) return undefined
      kept.atHand ??= { value: kept.known.json === undefined ? undefined : frozenFromJson(kept.known.json) }
      return kept.atHand
    },
    read: async (key) => {
      const kept = entries.get(key)
      if (kept !== undefined && kept.freshUntil > performance.now()) return { fresh: true, known: kept.known }
      const held = leases.get(key)
      const lease = held ?? Symbol(key)
      if (held === undefined) leases.set(key, lease, { forMs: LEASE_MS })
      return { fresh: false, stale: kept?.known, first: true, put: async (entry) => put(key, lease, entry) }
    },
    remove: async (keys) => {
      for (const key of keys) {
        entries.delete(key)
        leases.delete(key)
      }
    },
    clear: async () => {
      entries.clear()
      leases.clear()
    },
  }
}
