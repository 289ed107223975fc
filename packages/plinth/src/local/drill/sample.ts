/** One request of the load, as the visitor saw it. */
export interface Sample {
  /** Milliseconds since the load began, when it was sent. */
  readonly at: number
  /** Milliseconds until the last byte of the answer, or until it was given up. */
  readonly took: number
  /** `GET /api/products`. */
  readonly name: string
  /** HTTP status; 0 when no answer came. */
  readonly status: number
}

/** Whether the visitor did not get what the application owes: no answer, or one that blames the server. */
export function isError({ status }: Sample): boolean {
  return status === 0 || status >= 500
}

/** Samples that were sent in a stretch of time, its end excluded. */
export function sentBetween(samples: readonly Sample[], from: number, to: number): readonly Sample[] {
  return samples.filter(({ at }) => at >= from && at < to)
}

/** The same, with those that were still unanswered when it began: what breaks strikes them first. */
export function openBetween(samples: readonly Sample[], from: number, to: number): readonly Sample[] {
  return samples.filter(({ at, took }) => at + took >= from && at < to)
}

/** Errors among the samples, from 0 to 1; 0 when there are none. */
export function errorShare(samples: readonly Sample[]): number {
  return samples.length === 0 ? 0 : samples.filter(isError).length / samples.length
}

/** The time that `share` of the samples did not exceed, in milliseconds: nearest rank; 0 when there are none. */
export function percentile(samples: readonly Sample[], share: number): number {
  const times = samples.map(({ took }) => took).toSorted((a, b) => a - b)
  return times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0
}
