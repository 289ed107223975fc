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

interface HeldScope {
  current: RequestScope
}

const storage = new AsyncLocalStorage<HeldScope>()

/** The scope of the work that runs now; undefined outside of any request or job. */
export function currentScope(): RequestScope | undefined {
  return storage.getStore()?.current
}

/** For work in several pieces, as a request is: runs each of them inside the one scope. */
export function scopeRunner(scope: RequestScope): <Result>(work: () => Result) => Result {
  const held: HeldScope = { current: scope }
  return (work) => storage.run(held, work)
}

/** A scope that differs in some facts. The others stay where they are, and are made when somebody asks for them. */
export function scopeWith(scope: RequestScope, facts: Partial<RequestScope>): RequestScope {
  return Object.create(scope, Object.getOwnPropertyDescriptors(facts)) as RequestScope
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
  if (held) held.current = scopeWith(held.current, facts)
}
