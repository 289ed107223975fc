import { setTimeout as sleep } from 'node:timers/promises'
import { pauseBefore, type Backoff } from './backoff.ts'
import { msLeft, type Deadline } from './deadline.ts'
import type { RetryBudget } from './retry-budget.ts'

/**
 * When a call may be made again after a failure: always (it is idempotent); only if nothing of it was sent; never,
 * because its input is gone. There is no default: who calls knows.
 */
export type Repeatable = 'always' | 'unsent' | 'never'

export type RetryOutcome = 'retried' | 'no-budget' | 'no-time'

export interface RetryOptions {
  readonly budget: RetryBudget
  readonly repeatable: Repeatable
  /** A failure before anything was sent, such as a refused connection. */
  readonly wasUnsent: (error: unknown) => boolean
  /** What another attempt could not change, such as a wrong request or a caller who left. */
  readonly isFinal: (error: unknown) => boolean
  /** With the first one. Default: 3. */
  readonly attempts?: number
  /** Default: up to 50 ms, then up to 100 ms, at most a second. */
  readonly backoff?: Backoff
  readonly deadline?: Deadline | undefined
  readonly signal?: AbortSignal | undefined
  readonly random?: () => number
  readonly observed?: (outcome: RetryOutcome) => void
}

/** Makes a call again after a failure, if that can help, does no harm, is paid for, and there is time. */
export async function retry<Result>(work: () => Promise<Result>, options: RetryOptions): Promise<Result> {
  const { budget, attempts = 3, backoff = { firstMs: 50, longestMs: 1_000 }, deadline, signal, observed } = options
  budget.earn()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !mayRepeat(error, options)) throw error
      const pause = pauseBefore(attempt, backoff, options.random)
      const refusal = pause >= msLeft(deadline) ? 'no-time' : budget.spend() ? undefined : 'no-budget'
      observed?.(refusal ?? 'retried')
      if (refusal !== undefined) throw error
      await sleep(pause, undefined, signal === undefined ? {} : { signal }).catch(() => {
        throw error
      })
    }
  }
}

function mayRepeat(error: unknown, { repeatable, wasUnsent, isFinal, signal }: RetryOptions): boolean {
  if (signal?.aborted === true || isFinal(error)) return false
  return { always: true, unsent: wasUnsent(error), never: false }[repeatable]
}
