import fc from 'fast-check'
import type { Contract } from '#contract/contract.ts'
import type { RouteDefinition } from '#contract/route.ts'
import { mistakesIn, type FuzzAnswer } from './answer-mistakes.ts'
import { requestsOf, type FuzzRequest, type KnownValues } from './fuzz-request.ts'

export interface FuzzOptions {
  readonly contract: Contract
  readonly baseUrl: string
  /** Sessions and tokens, for each request; without them only the refusals of guests are tried. */
  readonly headersFor?: (routeName: string, route: RouteDefinition) => Readonly<Record<string, string>>
  /** Values that exist, by name of the path parameter. */
  readonly known?: KnownValues
  /** Requests per route. Default: 100. */
  readonly runs?: number
  /** Codes above 499 that are fine here, such as `overloaded`, beside those that a route declares. */
  readonly tolerated?: readonly string[]
  /** Texts that no answer may contain: passwords, keys, other people's names. */
  readonly secrets?: readonly string[]
}

/** A test per route: `for (const { name, run } of fuzzOf(options)) test(name, run)`. Failures name the smallest request. */
export interface RouteFuzz {
  readonly name: string
  run(): Promise<void>
}

export function fuzzOf(options: FuzzOptions): readonly RouteFuzz[] {
  return Object.entries(options.contract.routes).map(([name, route]) => ({
    name: `${name}: ${route.method} ${route.path}`,
    run: () => fuzzRoute(name, route, options),
  }))
}

async function fuzzRoute(name: string, route: RouteDefinition, options: FuzzOptions): Promise<void> {
  const { contract, baseUrl, headersFor, known, runs = 100, tolerated = [], secrets = [] } = options
  const headers = headersFor?.(name, route) ?? {}
  await fc.assert(
    fc.asyncProperty(requestsOf(route, known), async (request) => {
      const answer = await send(baseUrl, { ...request, headers: { ...headers, ...request.headers } })
      const mistakes = mistakesIn(answer, { contract, route, tolerated, secrets })
      if (mistakes.length > 0)
        throw new Error(`${mistakes.join('; ')}\nanswered: ${answer.status} ${answer.text.slice(0, 500)}`)
    }),
    { numRuns: runs, includeErrorInReport: true },
  )
}

async function send(baseUrl: string, { method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
  const init = { method, headers: sendable(headers), ...(body !== undefined && method !== 'GET' && { body }) }
  const response = await fetch(baseUrl + path, { ...init, redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** What no client can put on the wire is left out. */
function sendable(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => /^[\t\x20-\x7e\x80-\xff]*$/.test(value)))
}
