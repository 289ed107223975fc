import { Pool } from 'undici'
import type { Faults } from '#faults/faults.ts'
import type { Part } from '#lifecycle/part.ts'
import { currentScope } from '#logs/scope.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { DeadlineExceeded, deadlineIn, type Deadline, untilDeadline } from '#resilience/deadline.ts'
import { attribute } from '#tracing/attributes.ts'
import { inSpan } from '#tracing/span.ts'
import { type CallGuard, repeatable, type ServiceAnswer, type ServiceCall } from './call.ts'
import { isConnectionFailure, ServiceUnreachable, wasNotConnected } from './failure.ts'
import { scopeHeaders } from './headers.ts'

export interface ServiceClientOptions {
  /** Name of the other service in metrics, traces, errors and faults. */
  readonly name: string
  /** `http://backend:3000` */
  readonly baseUrl: string
  /** Milliseconds until the head of an answer. Default 5000. */
  readonly timeoutMs?: number | undefined
  /** Milliseconds until a connection stands. Default 1000. */
  readonly connectTimeoutMs?: number | undefined
  /** Connections to the other service, at most. Default 64. */
  readonly connections?: number | undefined
  /** Breaker, bulkhead and retries. Without it a call whose connection failed is made once more. */
  readonly guard?: CallGuard | undefined
  readonly metrics?: Metrics | undefined
  readonly faults?: Faults | undefined
}

/** Calls to one other service, as part of the request that runs now. */
export interface ServiceClient {
  call(call: ServiceCall): Promise<ServiceAnswer>
  readonly part: Part
}

/** Keeps connections to one service; passes on deadline, trace and correlation id. */
export function createServiceClient(options: ServiceClientOptions): ServiceClient {
  const { name, baseUrl, timeoutMs = 5000, connectTimeoutMs = 1000, connections = 64, guard = oneMoreTry } = options
  const pool = new Pool(new URL(baseUrl).origin, {
    connections,
    connect: { timeout: connectTimeoutMs },
    // Deadlines decide; these only end what no deadline covers.
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
  })

  async function attempt(call: ServiceCall, deadline: Deadline, signal: AbortSignal): Promise<ServiceAnswer> {
    await options.faults?.reach(name)
    const { statusCode, headers, body } = await pool.request({
      method: call.method,
      path: call.path,
      headers: { ...call.headers, ...scopeHeaders(currentScope(), deadline) },
      body: call.body ?? null,
      signal,
    })
    return { status: statusCode, headers, body }
  }

  async function measured(call: ServiceCall, deadline: Deadline, signal: AbortSignal): Promise<ServiceAnswer> {
    const begun = performance.now()
    const attributes = { [attribute.method]: call.method, [attribute.peer]: name }
    const record = (outcome: string) =>
      options.metrics?.observe(
        'http_client_request_duration_seconds',
        { service: name, method: call.method, outcome },
        (performance.now() - begun) / 1000,
      )
    try {
      const answer = await inSpan(`${call.method} ${name}`, { kind: 'client', attributes }, async (span) => {
        const answered = await attempt(call, deadline, signal)
        span.setAttribute(attribute.status, answered.status)
        return answered
      })
      record(`${Math.floor(answer.status / 100)}xx`)
      return answer
    } catch (error) {
      record(outcomeOf(error, signal))
      throw error
    }
  }

  return {
    async call(call) {
      const signal = call.signal ?? currentScope()?.signal
      const deadline = deadlineIn(call.timeoutMs ?? timeoutMs, currentScope()?.deadline)
      try {
        const answer = await untilDeadline(
          deadline,
          (stop) => guard((each) => measured(call, deadline, each), { signal: stop, repeatable: repeatable(call) }),
          signal,
        )
        signal?.addEventListener('abort', () => answer.body.destroy(), { once: true })
        return answer
      } catch (error) {
        throw isConnectionFailure(error) ? new ServiceUnreachable(name, error) : error
      }
    },
    part: {
      name: `client of ${name}`,
      stop: () => pool.close(),
    },
  }
}

/** The least that a rolling restart of the other service needs: a connection that just went is tried once more. */
const oneMoreTry: CallGuard = async (work, facts) => {
  try {
    return await work(facts.signal)
  } catch (error) {
    const again = { always: isConnectionFailure(error), unsent: wasNotConnected(error), never: false }
    if (facts.signal.aborted || !again[facts.repeatable]) throw error
    return work(facts.signal)
  }
}

function outcomeOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof DeadlineExceeded || signal.reason instanceof DeadlineExceeded) return 'deadline'
  if (signal.aborted) return 'aborted'
  return isConnectionFailure(error) ? 'unreachable' : 'error'
}
