import { createHash } from 'node:crypto'
import type { Logger } from '#logs/logger.ts'
import type { Deadline } from '#resilience/deadline.ts'
import type { Call, Idempotency } from './call.ts'
import type { Exchange } from './exchange.ts'
import type { Permit } from './permit.ts'
import { idempotencyKeyOf, ifMatchOf } from './request-headers.ts'
import type { RequestParts } from './request-parts.ts'
import type { RoutePlan } from './route-plan.ts'

/** What is rarely asked for is worked out when asked, so that a plain read pays for nothing. */
export class RouteCall implements Call {
  readonly params: never
  readonly query: never
  readonly headers: never
  readonly body: never
  readonly permit: Permit
  readonly log: Logger
  readonly #exchange: Exchange
  readonly #plan: RoutePlan

  constructor(exchange: Exchange, plan: RoutePlan, { parts, permit, log }: CallFacts) {
    this.params = parts.params as never
    this.query = parts.query as never
    this.headers = parts.headers as never
    this.body = parts.body as never
    this.permit = permit
    this.log = log
    this.#exchange = exchange
    this.#plan = plan
  }

  get who(): unknown {
    return this.#exchange.who
  }

  get deadline(): Deadline {
    return this.#exchange.deadline
  }

  get signal(): AbortSignal {
    return this.#exchange.signal
  }

  get correlationId(): string {
    return this.#exchange.correlationId
  }

  get address(): string {
    return this.#exchange.address
  }

  get idempotency(): Idempotency {
    const { name, route } = this.#plan
    if (route.idempotencyKey !== true) throw new Error(`the route ${name} does not declare idempotencyKey`)
    return { key: idempotencyKeyOf(this.#exchange.headers), requestHash: this.#requestHash(), scope: name }
  }

  get ifMatch(): readonly string[] {
    return ifMatchOf(this.#exchange.headers)
  }

  header(name: string): string | undefined {
    const value = this.#exchange.headers[name]
    return typeof value === 'string' ? value : value?.join(', ')
  }

  cookie(name: string): string | undefined {
    return this.#exchange.cookie(name)
  }

  #requestHash(): string {
    const { params, query, body } = this
    return createHash('sha256')
      .update(JSON.stringify([this.#plan.name, params, query, body ?? null]))
      .digest('base64url')
  }
}

interface CallFacts {
  readonly parts: RequestParts
  readonly permit: Permit
  readonly log: Logger
}
