import fc from 'fast-check'
import type { z } from 'zod'
import { isMedia, isSchema } from '#contract/body.ts'
import { filledPath, pathNames } from '#contract/path.ts'
import type { RouteDefinition } from '#contract/route.ts'
import { wire } from '#contract/wire-headers.ts'
import { queryText } from '#contract/wire-values.ts'
import { arbitraryOfSchema } from './arbitrary-of-schema.ts'
import { hostileBodies, hostileHeaders, hostileTexts, hostileValues } from './hostile-values.ts'

export interface FuzzRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Values that exist, by the name of a path parameter: with them requests get further than `not-found`. */
export type KnownValues = Readonly<Record<string, readonly (string | number)[]>>

interface Parts {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** Requests of one route: as the contract wants them, wrong in one place, and made to break something. */
export function requestsOf(route: RouteDefinition, known: KnownValues = {}): fc.Arbitrary<FuzzRequest> {
  const valid = validParts(route, known)
  const written = valid.map((parts) => requestFrom(route, parts))
  return fc.oneof(
    { weight: 3, arbitrary: written },
    { weight: 3, arbitrary: spoiled(valid).map((parts) => requestFrom(route, parts)) },
    { weight: 1, arbitrary: withHostileBody(written) },
    { weight: 1, arbitrary: withHostileHeader(written) },
    { weight: 1, arbitrary: withHostileQuery(written) },
  )
}

function validParts(route: RouteDefinition, known: KnownValues): fc.Arbitrary<Parts> {
  return fc.record({
    params: paramsOf(route, known),
    query: valuesOf(route.query),
    headers: fc.tuple(valuesOf(route.headers), kitHeaders(route)).map(([own, kit]) => ({ ...asHeaders(own), ...kit })),
    body: isSchema(route.body) ? arbitraryOfSchema(route.body) : fc.constant(undefined),
  })
}

function valuesOf(schema: z.ZodObject | undefined): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  if (schema === undefined) return fc.constant({})
  return arbitraryOfSchema(schema).map((values) => values as Readonly<Record<string, unknown>>)
}

function paramsOf(route: RouteDefinition, known: KnownValues): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const word = fc.stringMatching(/^[a-z0-9-]{1,20}$/)
  const free =
    route.params === undefined
      ? fc.record(Object.fromEntries(pathNames(route.path).map((name) => [name, word])))
      : valuesOf(route.params)
  const existing = fc.record(
    Object.fromEntries(pathNames(route.path).map((name) => [name, fc.constantFrom(...(known[name] ?? ['none']))])),
  )
  return fc.oneof(free, existing)
}

function kitHeaders(route: RouteDefinition): fc.Arbitrary<Readonly<Record<string, string>>> {
  const key = fc.uuid().map((uuid) => ({ [wire.idempotencyKey]: uuid }))
  const version = fc.integer({ min: 0, max: 5 }).map((number) => ({ [wire.ifMatch]: `"${number}"` }))
  return fc
    .tuple(
      route.idempotencyKey === true ? key : fc.constant({}),
      route.preconditions === undefined ? fc.constant({}) : version,
    )
    .map((parts): Readonly<Record<string, string>> => Object.assign({ [wire.csrf]: '1' }, ...parts))
}

/** One value anywhere in a valid request replaced, removed or added. */
function spoiled(valid: fc.Arbitrary<Parts>): fc.Arbitrary<Parts> {
  return fc
    .record({ parts: valid, place: fc.nat(), value: fc.constantFrom(...hostileValues), remove: fc.boolean() })
    .map(({ parts, place, value, remove }) => {
      const places = placesIn(parts)
      const path = places[place % Math.max(1, places.length)]
      return path === undefined ? parts : (replacedAt(parts, path, remove ? undefined : value) as Parts)
    })
}

/** The address of every value inside of params, query and body. */
function placesIn({ params, query, body }: Parts): readonly (readonly string[])[] {
  return [
    ...Object.keys(params).map((name) => ['params', name]),
    ...Object.keys(query).map((name) => ['query', name]),
    ...placesBelow(body, ['body']),
  ]
}

function placesBelow(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (value === undefined) return []
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesBelow(inner, [...path, name]))]
}

function replacedAt(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === name ? replacedAt(item, rest, by) : item))
  const holder = (value ?? {}) as Readonly<Record<string, unknown>>
  return { ...holder, [name]: replacedAt(holder[name], rest, by) }
}

function withHostileBody(valid: fc.Arbitrary<FuzzRequest>): fc.Arbitrary<FuzzRequest> {
  return fc.tuple(valid, fc.constantFrom(...hostileBodies)).map(([request, body]) => {
    if (request.method === 'GET') return request
    return { ...request, body, headers: { 'content-type': 'application/json', ...request.headers } }
  })
}

function withHostileHeader(valid: fc.Arbitrary<FuzzRequest>): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(valid, fc.constantFrom(...hostileHeaders))
    .map(([request, headers]) => ({ ...request, headers: { ...request.headers, ...headers } }))
}

const hostileQueries = [
  '__proto__[a]=1',
  'a[b]=1',
  '%',
  '%00',
  'limit=1&limit=2',
  '=',
  '&&&',
  'constructor=1',
  'cursor=AAAA',
]

function withHostileQuery(valid: fc.Arbitrary<FuzzRequest>): fc.Arbitrary<FuzzRequest> {
  const texts = hostileTexts.map((text) => `q=${encodeURIComponent(text)}&cursor=${encodeURIComponent(text)}`)
  return fc.tuple(valid, fc.constantFrom(...hostileQueries, ...texts)).map(([request, query]) => ({
    ...request,
    path: `${request.path}${request.path.includes('?') ? '&' : '?'}${query}`,
  }))
}

function requestFrom(route: RouteDefinition, { params, query, body, headers }: Parts): FuzzRequest {
  const path = filledPath(route.path, asTexts(params)) + queryText(asTexts(query))
  if (route.body === undefined) return { method: route.method, path, headers }
  const type = isMedia(route.body) ? route.body.type : 'application/json'
  const text = isMedia(route.body) ? '{}' : (JSON.stringify(body) ?? '')
  return { method: route.method, path, headers: { 'content-type': type, ...headers }, body: text }
}

/** Objects become JSON in an address; nobody sends `[object Object]`. */
function asTexts(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === undefined) return []
      return [[name, Array.isArray(value) ? value.slice(0, 50).map(textOf) : textOf(value)]]
    }),
  )
}

function asHeaders(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
