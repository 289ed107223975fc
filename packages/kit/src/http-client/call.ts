import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { Repeatable } from '#resilience/retry.ts'

export type HttpMethod = 'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'DELETE' | 'POST' | 'PATCH'

export interface ServiceCall {
  readonly method: HttpMethod
  /** Path and query. */
  readonly path: string
  /** Without those that the client adds: deadline, trace and correlation of the current request. */
  readonly headers?: IncomingHttpHeaders | undefined
  readonly body?: string | Uint8Array | Readable | undefined
  /** Aborts the call when the one who waits left; by default the signal of the current request. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until the head of the answer, never more than the current request has left. */
  readonly timeoutMs?: number | undefined
  /** Whether it may be sent twice. Default: as HTTP says of its method; a call with an idempotency key always may. */
  readonly idempotent?: boolean | undefined
}

export interface ServiceAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Must be read to its end or destroyed; otherwise its connection is not free again. */
  readonly body: Readable & { json(): Promise<unknown>; text(): Promise<string>; dump(): Promise<unknown> }
}

/**
 * What stands around the attempts and may refuse or repeat them: breaker, bulkhead, retry with its budget.
 * The `call` of a dependency (`createDependency`) is one.
 */
export type CallGuard = <Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  facts: { readonly signal: AbortSignal; readonly repeatable: Repeatable },
) => Promise<Result>

const idempotentMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

export function repeatable({ method, headers, body, idempotent }: ServiceCall): Repeatable {
  if (body instanceof Readable) return 'never'
  const safeTwice = idempotent ?? (idempotentMethods.has(method) || headers?.['idempotency-key'] !== undefined)
  return safeTwice ? 'always' : 'unsent'
}
