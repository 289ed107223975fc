import type { Metrics } from '@plinth/kit'

/** Look-ups that needed no load, of all look-ups of this replica since its start; null before the first. */
export async function cacheHitRatio(metrics: Pick<Metrics, 'exposition'>): Promise<number | null> {
  const lines = (await metrics.exposition()).split('\n').filter((line) => line.startsWith('cache_requests_total{'))
  const sums = { hits: 0, all: 0 }
  for (const line of lines) {
    const value = Number(line.slice(line.lastIndexOf(' ') + 1))
    sums.all += value
    if (/result="(?:hit|stale|negative|joined)"/.test(line)) sums.hits += value
  }
  return sums.all === 0 ? null : sums.hits / sums.all
}
