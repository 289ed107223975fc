import { setTimeout as sleep } from 'node:timers/promises'
import { currentScope, inScope, scopeWith } from '#logs/scope.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { deadlineIn, untilDeadline } from '#resilience/deadline.ts'
import { Lru } from './lru.ts'
import type { CacheStore, Known, Reading } from './store.ts'

export interface LookUpTimes {
  /** Default: one minute. Up to a fifth less by chance, so that what was stored together does not end together. */
  readonly ttlMs: number
  /** For what does not exist. Default: 10 seconds. */
  readonly negativeTtlMs: number
  /** How long after its end a value may be given when loading fails. Default: 10 minutes; 0 is never. */
  readonly staleForMs: number
  /** A load that takes longer has failed; its signal aborts. Default: 5 seconds. */
  readonly loadTimeoutMs: number
  /** How long to wait for another replica that is loading the same key, before loading it here too. Default: 200 ms. */
  readonly peerWaitMs: number
}

const defaultTimes: LookUpTimes = {
  ttlMs: 60_000,
  negativeTtlMs: 10_000,
  staleForMs: 600_000,
  loadTimeoutMs: 5_000,
  peerWaitMs: 200,
}

/** After a load failed, the stale value is given for so long without another try. */
const HOLD_AFTER_FAILURE_MS = 1_000
const JITTER = 0.2

export interface Found {
  readonly known: Known
  readonly by: 'hit' | 'negative' | 'miss' | 'stale'
}

type Load = (signal: AbortSignal) => Promise<unknown>
type Missing = Extract<Reading, { readonly fresh: false }>
export type LookUp = (key: string, load: Load, times: Partial<LookUpTimes>) => Promise<Found>

interface LookUpOptions extends Partial<LookUpTimes> {
  readonly namespace: string
  readonly metrics?: Metrics | undefined
  readonly random?: () => number
}

/** Check the cache; when it is not there: load, store. One key at a time, see `singleFlight`. */
export function createLookUp(store: CacheStore, options: LookUpOptions): LookUp {
  const { namespace, metrics, random = Math.random } = options
  const defaults = { ...defaultTimes, ...definedOf(options) }
  const failedLately = new Lru<true>({ maxEntries: 1_000, maxBytes: Number.POSITIVE_INFINITY })

  const load = async (work: Load, times: LookUpTimes): Promise<Known> => {
    const from = performance.now()
    const ended = (outcome: string): void =>
      metrics?.observe('cache_load_duration_seconds', { cache: namespace, outcome }, (performance.now() - from) / 1000)
    try {
      const value = await untilDeadline(deadlineIn(times.loadTimeoutMs), (signal) => inOwnTime(signal, work))
      ended('ok')
      return value === undefined ? { json: undefined } : { json: JSON.stringify(value) }
    } catch (error) {
      ended('error')
      throw error
    }
  }
  const loadAndStore = async (key: string, reading: Missing, work: Load, times: LookUpTimes): Promise<Found> => {
    try {
      const known = await load(work, times)
      const ttlMs = (known.json === undefined ? times.negativeTtlMs : times.ttlMs) * (1 - JITTER * random())
      await reading.put({ known, ttlMs, staleForMs: known.json === undefined ? 0 : times.staleForMs })
      return { known, by: 'miss' }
    } catch (error) {
      if (reading.stale === undefined) throw error
      failedLately.set(key, true, { forMs: HOLD_AFTER_FAILURE_MS })
      return { known: reading.stale, by: 'stale' }
    }
  }

  return async (key, work, given) => {
    const times = { ...defaults, ...definedOf(given) }
    const first = await store.read(key)
    const reading = first.fresh || first.first ? first : await afterPeer(store, key, first, times.peerWaitMs)
    if (reading.fresh) return { known: reading.known, by: reading.known.json === undefined ? 'negative' : 'hit' }
    if (reading.stale !== undefined && failedLately.get(key) === true) return { known: reading.stale, by: 'stale' }
    return loadAndStore(key, reading, work, times)
  }
}

/**
 * A load is for everybody who waits: it keeps the names of the request that began it, for logs and traces, but neither
 * ends with that request nor hurries for it.
 */
function inOwnTime(signal: AbortSignal, work: Load): Promise<unknown> {
  const scope = currentScope()
  return scope === undefined
    ? work(signal)
    : inScope(scopeWith(scope, { signal, deadline: undefined }), () => work(signal))
}

/** Looks again, in growing steps, until the other replica has stored it or its time is over. */
async function afterPeer(store: CacheStore, key: string, first: Missing, waitMs: number): Promise<Reading> {
  const until = performance.now() + waitMs
  let reading: Reading = first
  for (let step = 5; !reading.fresh && !reading.first && performance.now() + step <= until; step *= 2) {
    await sleep(step)
    reading = await store.read(key)
  }
  return reading
}

/** Options that were not given must not hide a default. */
function definedOf<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options
}
