/**
 * How many calls may be made again: each first call earns a share of a retry, so that a dependency in trouble gets at
 * most that much more load than it asked for. Nothing is given in advance, and only so much is saved up.
 */
export interface RetryBudget {
  /** A call is made for the first time. */
  earn(): void
  /** True when one more retry is paid for. */
  spend(): boolean
}

export function createRetryBudget(
  options: {
    /** Retries for each first call. Default: 0.1. */
    readonly share?: number
    /** Retries that can be saved up in quiet times. Default: 10. */
    readonly most?: number
  } = {},
): RetryBudget {
  const { share = 0.1, most = 10 } = options
  let calls = 0
  let spent = 0
  return {
    // Counted in calls, not in shares of retries: a tenth cannot be added ten times without an error.
    earn: () => {
      calls = Math.min(calls + 1, (most + spent) / share)
    },
    spend: () => {
      if (spent + 1 > calls * share) return false
      spent += 1
      return true
    },
  }
}
