import type { z } from 'zod'
import type { AnswerBody, RequestBody } from './body.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One operation of an API: what it takes, what it answers, who may call it and how much of it. The server, the client,
 * the OpenAPI document and the fuzzer are all made from it.
 *
 * Values of `params`, `query` and `headers` travel as text: the kit turns them into numbers, booleans and lists where
 * the schema asks for those, so schemas are written in the types that the program uses (`z.int()`, not `z.coerce`).
 */
export interface RouteDefinition {
  readonly method: Method
  /** `/api/products/:slug`. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  /** Groups routes in the OpenAPI document. */
  readonly tag?: string
  /** Default: each parameter of the path is a text. */
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  /** In lower case. */
  readonly headers?: z.ZodObject
  readonly body?: RequestBody
  /** By status. Answer schemas do not transform: what the server gives is what the client gets. */
  readonly answers: Readonly<Record<number, AnswerBody>>
  /** Codes of problems that it may answer beside the general ones. */
  readonly errors?: readonly string[]
  /** `public`, or an action of the access table. There is no default: a route nobody thought about must not compile. */
  readonly access: string
  /** Name of a rate-limit policy. Default: none. */
  readonly limit?: string
  /** Milliseconds until 504; a shorter `x-request-deadline` of the caller wins. Default: that of the server. */
  readonly deadline?: number
  /** The header `idempotency-key` is required. */
  readonly idempotencyKey?: boolean
  /** `if-match`: the header is required; the handler compares it with the version of the row. */
  readonly preconditions?: 'if-match'
  /** Bytes. Default: that of the server. */
  readonly maxBody?: number
  /** Called by programs that hold no cookie (webhooks): the check for cross-site writes does not apply. */
  readonly fromPrograms?: boolean
  /** A write that read-only mode does not refuse, as the switch that ends it. */
  readonly whileReadOnly?: boolean
}

/** Keeps the exact types of a route; the values are checked by `contract`. */
export function route<const Route extends RouteDefinition>(definition: Route): Route {
  return definition
}
