import type { Contract } from './contract.ts'
import { answerFrom } from './client-answer.ts'
import { requestFrom, type ClientInput } from './client-request.ts'
import type { RouteDefinition } from './route.ts'
import type { ReceivedOf, RequestOf } from './types.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
  /** Milliseconds the caller waits; sent on, and the call is aborted after it. */
  readonly deadline?: number
  readonly headers?: Readonly<Record<string, string>>
}

type RouteCall<R extends RouteDefinition> =
  object extends RequestOf<R>
    ? (request?: RequestOf<R>, options?: CallOptions) => Promise<ReceivedOf<R>>
    : (request: RequestOf<R>, options?: CallOptions) => Promise<ReceivedOf<R>>

/** One function per route. Each answers what the contract declares, or throws a `ProblemError`. */
export type Client<C extends Contract> = { readonly [Name in keyof C['routes']]: RouteCall<C['routes'][Name]> }

export interface ClientOptions {
  /** Put before each path; the empty text calls the page's own origin. */
  readonly baseUrl: string
  /** Default: the one of the platform. */
  readonly fetch?: typeof fetch
  /** Sent with each call, asked for again each time: a token may have changed. */
  readonly headers?: () => Readonly<Record<string, string>>
}

export function createClient<C extends Contract>(contract: C, options: ClientOptions): Client<C> {
  const calls = Object.entries(contract.routes).map(([name, route]) => [name, callOf(route, options)] as const)
  return Object.fromEntries(calls) as unknown as Client<C>
}

function callOf(route: RouteDefinition, { baseUrl, headers, fetch: given }: ClientOptions) {
  return async (input: ClientInput = {}, options: CallOptions = {}): Promise<unknown> => {
    const { path, init } = requestFrom(route, input, { ...options, headers: { ...headers?.(), ...options.headers } })
    // Looked up late: a browser's `fetch` refuses to be called as a method of another object.
    const send = given ?? globalThis.fetch
    return answerFrom(route, () => send(baseUrl + path, init))
  }
}
