import type { Observe } from './connection.ts'
import type { DatabaseOptions, PoolCounts } from './types.ts'

type Observers = { readonly query: Observe; readonly wait: (seconds: number) => void }

export function poolNameOf({ name }: DatabaseOptions): string {
  return name ?? 'primary'
}

/** Time in the queue and time in the server are two figures: the first says that the pool is too small. */
export function observerOf(options: DatabaseOptions): Observers {
  const { metrics } = options
  const pool = poolNameOf(options)
  if (metrics === undefined) return { query: () => undefined, wait: () => undefined }
  return {
    query: (operation, outcome, seconds) =>
      metrics.observe('db_query_duration_seconds', { pool, operation, outcome }, seconds),
    wait: (seconds) => metrics.observe('db_pool_wait_seconds', { pool }, seconds),
  }
}

/** Reads the pool whenever somebody scrapes; returns what ends that. */
export function watchPool(options: DatabaseOptions, counts: () => PoolCounts): () => void {
  const { metrics } = options
  const pool = poolNameOf(options)
  if (metrics === undefined) return () => undefined
  const watches = [
    metrics.watch('db_pool_connections', () => [
      { labels: { pool, state: 'busy' }, value: counts().busy },
      { labels: { pool, state: 'idle' }, value: counts().idle },
    ]),
    metrics.watch('db_pool_connections_max', () => [{ labels: { pool }, value: counts().max }]),
    metrics.watch('db_pool_waiting', () => [{ labels: { pool }, value: counts().waiting }]),
  ]
  return () => {
    for (const stop of watches) stop()
  }
}
