import type { IncomingHttpHeaders } from 'node:http'
import type { RouteDefinition } from '#contract/route.ts'
import { wire } from '#contract/wire-headers.ts'
import { problem } from '#errors/problem-error.ts'
import { entityTagsOf } from './if-match.ts'
import { refusal } from './request-parts.ts'

/** Long enough not to be guessed or repeated by chance, short enough for an index. */
const key = /^[A-Za-z0-9._~:-]{8,128}$/

/** Headers that a route requires beside its own: what is missing or malformed is refused before the body is read. */
export function requireHeaders(route: RouteDefinition, headers: IncomingHttpHeaders): void {
  if (route.idempotencyKey === true) idempotencyKeyOf(headers)
  if (route.preconditions === 'if-match' && ifMatchOf(headers).length === 0) throw problem('precondition-required')
}

export function idempotencyKeyOf(headers: IncomingHttpHeaders): string {
  const given = headers[wire.idempotencyKey]
  if (typeof given !== 'string' || given === '') throw problem('idempotency-key-required')
  if (key.test(given)) return given
  throw refusal([{ path: `headers.${wire.idempotencyKey}`, message: 'has 8 to 128 letters, digits or . _ ~ : -' }])
}

/** The versions that the caller has seen; empty without the header. */
export function ifMatchOf(headers: IncomingHttpHeaders): readonly string[] {
  const given = headers[wire.ifMatch]
  if (given === undefined) return []
  const tags = entityTagsOf(given)
  if (tags !== undefined) return tags
  throw refusal([{ path: `headers.${wire.ifMatch}`, message: 'is * or entity tags in quotes' }])
}
