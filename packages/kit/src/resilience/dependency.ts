import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  handleWhen,
  SamplingBreaker,
  type CircuitBreakerPolicy,
} from 'cockatiel'
import { problem, ThrownProblem } from '#errors/problem-error.ts'
import type { Faults } from '#faults/faults.ts'
import type { HealthResult } from '#health/health.ts'
import { wasNotConnected } from '#http-client/failure.ts'
import { currentScope } from '#logs/scope.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { deadlineIn, msLeft, untilDeadline, type Deadline } from './deadline.ts'
import { createRetryBudget } from './retry-budget.ts'
import { retry, type Repeatable } from './retry.ts'

export interface DependencyOptions {
  /** In metrics, health report and errors: `payments`. */
  readonly name: string
  /** Of one attempt, in milliseconds; less when the deadline of the request comes first. Default: 2000. */
  readonly timeoutMs?: number
  /** Calls at once. A slow dependency can hold so many requests, and not one more. Default: 20. */
  readonly atOnce?: number
  /** Calls that may wait for one of those places. Default: 20. */
  readonly waiting?: number
  /** Opens when this share of the calls of the last ten seconds failed. Default: 0.5. */
  readonly failureShare?: number
  /** Calls per second below which the breaker does not judge. Default: 1. */
  readonly minimumRate?: number
  /** How long an open breaker waits before it lets one call try. Default: 2000 ms. */
  readonly retryOpenMs?: number
  /** With the first one. Default: 3. */
  readonly attempts?: number
  /** An answer that is a failure though nothing was thrown, as 503 of HTTP. It counts for the breaker, and is returned. */
  readonly isFailedAnswer?: (answer: unknown) => boolean
  readonly metrics?: Metrics | undefined
  /** Faults of the dependency of this name; not for calls of a client that meets its faults itself. */
  readonly faults?: Pick<Faults, 'reach'> | undefined
  readonly random?: () => number
}

export interface CallFacts {
  readonly repeatable: Repeatable
  /** Default: that of the request that runs now. */
  readonly deadline?: Deadline | undefined
  readonly signal?: AbortSignal | undefined
}

/** What stands between this service and one other: its timeouts, its breaker, its own places, its retry budget. */
export interface Dependency {
  readonly name: string
  /** Answers, or throws: what the work threw, or a problem (503, 504) when it was not made at all. */
  call<Result>(work: (signal: AbortSignal) => Promise<Result>, facts: CallFacts): Promise<Result>
  breaker(): 'closed' | 'open' | 'half-open'
  /** For the health report. */
  health(): HealthResult
}

export function createDependency(options: DependencyOptions): Dependency {
  const { name, timeoutMs = 2_000, atOnce = 20, waiting = 20, isFailedAnswer, metrics, faults } = options
  const breaker = breakerOf(options)
  const places = bulkhead(atOnce, waiting)
  const budget = createRetryBudget()
  const rejected = (reason: string): void => metrics?.count('dependency_rejections_total', { dependency: name, reason })
  metrics?.watch('dependency_breaker_open', () => [
    { labels: { dependency: name }, value: breaker.state === CircuitState.Open ? 1 : 0 },
  ])

  /** One attempt. A failed answer goes through the breaker as an error, and comes out as the answer it is. */
  const attempt = async <Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    deadline: Deadline,
    signal: AbortSignal | undefined,
  ): Promise<Result> => {
    try {
      return await breaker.execute(async () => {
        const reach = async (stop: AbortSignal): Promise<Result> => {
          if (faults !== undefined) await faults.reach(name)
          return work(stop)
        }
        const answer = await untilDeadline(deadlineIn(timeoutMs, deadline), reach, signal)
        if (isFailedAnswer?.(answer) === true) throw new FailedAnswer(answer)
        return answer
      })
    } catch (error) {
      if (error instanceof FailedAnswer) return error.answer as Result
      if (error instanceof BrokenCircuitError) {
        rejected('breaker')
        throw problem('dependency-unavailable', { retryAfter: 2, cause: error })
      }
      throw error
    }
  }

  return {
    name,
    call: async (work, { repeatable, deadline = currentScope()?.deadline, signal }) => {
      const until = deadline ?? Number.POSITIVE_INFINITY
      if (msLeft(until) <= 0) {
        rejected('deadline')
        throw problem('deadline-exceeded')
      }
      const inPlace = async (): ReturnType<typeof work> => {
        try {
          return await places.execute(() => attempt(work, until, signal), signal)
        } catch (error) {
          if (!(error instanceof BulkheadRejectedError)) throw error
          rejected('bulkhead')
          throw problem('dependency-unavailable', { retryAfter: 1, cause: error })
        }
      }
      return retry(inPlace, {
        ...{ budget, repeatable, deadline: until, signal },
        ...(options.attempts === undefined ? {} : { attempts: options.attempts }),
        ...(options.random === undefined ? {} : { random: options.random }),
        wasUnsent: wasNotConnected,
        isFinal: (error) => error instanceof ThrownProblem,
        observed: (outcome) => metrics?.count('dependency_retries_total', { dependency: name, outcome }),
      })
    },
    breaker: () => stateNames[breaker.state],
    health: () =>
      breaker.state === CircuitState.Closed
        ? { state: 'ok' }
        : { state: 'down', detail: `the breaker of ${name} is ${stateNames[breaker.state]}` },
  }
}

const stateNames = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
} as const

class FailedAnswer extends Error {
  readonly answer: unknown

  constructor(answer: unknown) {
    super('the answer is a failure')
    this.answer = answer
  }
}

/** A caller who left and a refusal with a reason (a declined card) say nothing about the health of a dependency. */
function breakerOf({
  failureShare = 0.5,
  minimumRate = 1,
  retryOpenMs = 2_000,
}: DependencyOptions): CircuitBreakerPolicy {
  const counts = (error: unknown): boolean =>
    !(error instanceof ThrownProblem) && !(error instanceof Error && error.name === 'AbortError')
  return circuitBreaker(handleWhen(counts), {
    halfOpenAfter: retryOpenMs,
    breaker: new SamplingBreaker({ threshold: failureShare, duration: 10_000, minimumRps: minimumRate }),
  })
}
