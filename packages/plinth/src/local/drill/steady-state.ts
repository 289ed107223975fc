import { errorShare, percentile, sentBetween, type Sample } from './sample.ts'

/** Milliseconds of load that are looked at together. */
const windowLength = 1_000

/** Steps in which the window is moved, in milliseconds. */
const step = 250

/** What the load was like before anything was broken. */
export interface Baseline {
  /** Milliseconds. */
  readonly p95: number
}

export function baselineOf(samples: readonly Sample[]): Baseline {
  return { p95: percentile(samples, 0.95) }
}

/**
 * Slower than this is not steady: three times the usual, and never less than 250 ms, which no visitor of a page
 * notices and a machine with two busy cores needs.
 */
function slowest({ p95 }: Baseline): number {
  return Math.max(p95 * 3, 250)
}

/** Whether a stretch of load is as good as before: it has requests, none of them failed, and they are not slow. */
function isSteady(samples: readonly Sample[], baseline: Baseline): boolean {
  return samples.length > 0 && errorShare(samples) === 0 && percentile(samples, 0.95) <= slowest(baseline)
}

/**
 * Milliseconds from `from` until the load was steady for good: from then on every window up to `to` is. Undefined when it
 * never was.
 */
export function timeToSteadyState(
  samples: readonly Sample[],
  { from, to, baseline }: { readonly from: number; readonly to: number; readonly baseline: Baseline },
): number | undefined {
  let steadySince: number | undefined
  for (let start = from; start + windowLength <= to; start += step) {
    const isGood = isSteady(sentBetween(samples, start, start + windowLength), baseline)
    steadySince = isGood ? (steadySince ?? start) : undefined
  }
  return steadySince === undefined ? undefined : steadySince - from
}
