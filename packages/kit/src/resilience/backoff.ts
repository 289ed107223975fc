export interface Backoff {
  readonly firstMs: number
  readonly longestMs: number
}

/**
 * The pause before the n-th retry: anything up to a bound that doubles each time. All of it is chance ("full jitter"),
 * so that callers who failed together do not come back together.
 */
export function pauseBefore(
  retry: number,
  { firstMs, longestMs }: Backoff,
  random: () => number = Math.random,
): number {
  return random() * Math.min(longestMs, firstMs * 2 ** (retry - 1))
}
