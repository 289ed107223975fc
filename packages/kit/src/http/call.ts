import type { RouteDefinition } from '#contract/route.ts'
import type { AnswerHeaders, AnswerOf, BodyOf, HeadersOf, ParamsOf, QueryOf } from '#contract/types.ts'
import type { Logger } from '#logs/logger.ts'
import type { Deadline } from '#resilience/deadline.ts'
import type { Permit } from './permit.ts'

/** What an idempotent handler stores with its answer. */
export interface Idempotency {
  readonly key: string
  /** Digest of method, address and body: the same key with another one is a mistake of the caller. */
  readonly requestHash: string
  /** Name of the route: two routes do not share keys. Together with the caller it makes the key unique. */
  readonly scope: string
}

/** What a handler gets: the validated request, who asks, how long and for whom it may work. */
export interface Call<R extends RouteDefinition = RouteDefinition, Who = unknown> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  readonly headers: HeadersOf<R>
  readonly who: Who
  /** May the caller touch this object? Routes whose action reaches only own objects must ask. */
  readonly permit: Permit
  /** When the caller stops waiting; handlers pass it on to whatever they wait for. */
  readonly deadline: Deadline
  /** Aborts when the client leaves or the deadline passes. */
  readonly signal: AbortSignal
  readonly log: Logger
  readonly correlationId: string
  /** Of the client, behind trusted proxies. */
  readonly address: string
  /** Of routes with `idempotencyKey`; asking on another route is a mistake that throws. */
  readonly idempotency: Idempotency
  /** The versions that the caller has seen (`if-match`), without quotes; `['*']` means any. Empty without the header. */
  readonly ifMatch: readonly string[]
  /** A header as it came, by its name in lower case. */
  header(name: string): string | undefined
  cookie(name: string): string | undefined
}

export type Handler<R extends RouteDefinition, Who = unknown> = (
  call: Call<R, Who>,
) => Promise<AnswerOf<R>> | AnswerOf<R>

/** One handler for each route of a contract. */
export type Handlers<Routes extends Readonly<Record<string, RouteDefinition>>, Who = unknown> = {
  readonly [Name in keyof Routes]: Handler<Routes[Name], Who>
}

/** An answer where its route is no longer known by type. */
export interface AnyAnswer {
  readonly status: number
  readonly headers?: AnswerHeaders
  readonly body?: unknown
}

/** A handler where its route is no longer known by type. */
export type AnyHandler = (call: unknown) => Promise<AnyAnswer> | AnyAnswer
