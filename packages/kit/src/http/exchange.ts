import type { IncomingHttpHeaders } from 'node:http'
import { parseCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reach, Subject } from '#access/access-table.ts'
import type { FaultRule } from '#faults/rule.ts'
import { scopeRunner, type RequestScope } from '#logs/scope.ts'
import { deadlineIn, type Deadline } from '#resilience/deadline.ts'
import type { ServerSpan } from '#tracing/server-span.ts'
import { correlationIdOf } from './correlation.ts'
import { allowedTime } from './deadline.ts'
import type { Credentials } from './options.ts'
import type { RoutePlan } from './route-plan.ts'

/** One request and its answer, from the first hook to the last byte. */
export class Exchange implements Credentials {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** The template of its address: what metrics and logs call it. */
  readonly route: string
  /** Of routes that the contract declares. */
  readonly plan: RoutePlan | undefined
  readonly correlationId: string
  readonly startedAt = performance.now()
  /** Milliseconds that it may take. */
  readonly allowed: number
  readonly deadline: Deadline
  readonly span: ServerSpan
  who: Subject | undefined
  reach: Exclude<Reach, 'none'> = 'any'
  /** Load shedding counts it, so its end must be told. */
  admitted = false
  /** Runs work so that its log lines, queries and calls know this request. */
  readonly run: <Result>(work: () => Result) => Result
  readonly #scope: ExchangeScope
  #stop: AbortController | undefined
  #stopped: unknown
  #cookies: Readonly<Record<string, string | undefined>> | undefined

  constructor({ request, reply, route, plan, deadline, span }: ExchangeFacts) {
    this.request = request
    this.reply = reply
    this.route = route
    this.plan = plan
    this.correlationId = correlationIdOf(request.headers)
    this.allowed = allowedTime(request.headers, deadline)
    this.deadline = deadlineIn(this.allowed)
    this.span = span
    this.#scope = new ExchangeScope(this, span.traceparent)
    this.run = scopeRunner(this.#scope)
  }

  get headers(): IncomingHttpHeaders {
    return this.request.raw.headers
  }

  get address(): string {
    return this.request.ip
  }

  cookie(name: string): string | undefined {
    this.#cookies ??= parseCookie(this.headers.cookie ?? '')
    return this.#cookies[name]
  }

  identified(who: Subject): void {
    this.who = who
    this.#scope.who = who.id
  }

  /** Faults that a signed header asked for; they reach the dependencies of this request. */
  struck(faults: readonly FaultRule[]): void {
    this.#scope.faults = faults
  }

  /** Made when somebody asks: most requests are over before anybody needs to stop them. */
  get signal(): AbortSignal {
    if (this.#stop === undefined) {
      this.#stop = new AbortController()
      if (this.#stopped !== undefined) this.#stop.abort(this.#stopped)
    }
    return this.#stop.signal
  }

  get isAbandoned(): boolean {
    return this.#stopped !== undefined
  }

  /** Nobody waits for the answer any more: whatever still works for it should stop. */
  abandon(reason: unknown): void {
    this.#stopped = reason
    this.#stop?.abort(reason)
  }
}

interface ExchangeFacts {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly route: string
  readonly plan: RoutePlan | undefined
  /** Milliseconds, as the route has it. */
  readonly deadline: number
  readonly span: ServerSpan
}

/** A signal costs something to make, so it is made when somebody looks; what is not known yet is filled in later. */
class ExchangeScope implements RequestScope {
  readonly correlationId: string
  readonly traceparent: string | undefined
  readonly deadline: Deadline
  who: string | undefined
  faults: readonly FaultRule[] | undefined
  readonly exchange: Exchange

  constructor(exchange: Exchange, traceparent: string | undefined) {
    this.exchange = exchange
    this.correlationId = exchange.correlationId
    this.traceparent = traceparent
    this.deadline = exchange.deadline
  }

  get signal(): AbortSignal {
    return this.exchange.signal
  }
}
