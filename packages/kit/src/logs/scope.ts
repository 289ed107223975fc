import { AsyncLocalStorage } from 'node:async_hooks'
import type { FaultRule } from '#faults/rule.ts'

/** What every line of a log, every query and every outgoing call of one piece of work knows about where it comes from. */
export interface RequestScope {
  /** Names one request of a person across all services; returned to the caller. */
  readonly correlationId: string
  /** W3C trace context as it goes on: of the request, or of the span that is open now when tracing is on. */
  readonly traceparent?: string | undefined
  /** When the caller stops waiting, in milliseconds of `performance.now()`: a clock that never jumps. */
  readonly deadline?: number | undefined
  /** Fires when the caller left or the deadline is over; statements of the database end with it. */
  readonly signal?: AbortSignal | undefined
  /** Who asks, once known: the subject of a session or token, never a name or an address. */
  readonly who?: string | undefined
  /** Faults that a signed header asked for; they reach the dependencies that this request touches. */
  readonly faults?: readonly FaultRule[] | undefined
}

const storage = new AsyncLocalStorage<{ current: RequestScope }>()

/** The scope of the work that runs now; undefined outside of any request or job. */
export function currentScope(): RequestScope | undefined {
  return storage.getStore()?.current
}

/** Runs `work`, and everything it starts, inside a scope. */
export function inScope<Result>(scope: RequestScope, work: () => Result): Result {
  return storage.run({ current: scope }, work)
}

/** Enters a scope for the rest of the current asynchronous work: for hooks that call no function of ours. */
export function enterScope(scope: RequestScope): void {
  storage.enterWith({ current: scope })
}

/** Adds what became known later, as who asks; every line from here on carries it. */
export function extendScope(facts: Partial<RequestScope>): void {
  const held = storage.getStore()
  if (held) held.current = { ...held.current, ...facts }
}
