import type { IncomingHttpHeaders } from 'node:http'
import { wire } from '#contract/wire-headers.ts'
import type { HeaderList } from './header-policy.ts'

const allowedHeaders = [
  'content-type',
  'authorization',
  wire.csrf,
  wire.idempotencyKey,
  wire.ifMatch,
  wire.correlationId,
  wire.deadline,
  wire.traceparent,
].join(', ')
const exposedHeaders = [wire.etag, wire.correlationId, wire.retryAfter, 'location'].join(', ')

/** Seconds that a browser may keep the answer to its question. */
const PREFLIGHT_MAX_AGE = 600

export interface Cors {
  /** Headers of any answer. An origin outside of the list gets none, so its page cannot read the answer. */
  answerHeaders(headers: IncomingHttpHeaders): HeaderList
  /** Further headers of the answer to a preflight question. */
  preflightHeaders(headers: IncomingHttpHeaders, methods: string): HeaderList
}

/** The list is compared as text: no pattern, no reflection, and never the origin `null`. */
export function corsOf(origins: readonly string[]): Cors {
  const allowed = new Map(origins.map((origin) => [origin, headersFor(origin)]))
  const otherwise: HeaderList = origins.length === 0 ? [] : [['vary', 'Origin']]
  return {
    answerHeaders: ({ origin }) => (origin === undefined ? undefined : allowed.get(origin)) ?? otherwise,
    preflightHeaders: ({ origin }, methods) =>
      origin === undefined || !allowed.has(origin) ? [] : [['access-control-allow-methods', methods], ...preflight],
  }
}

const preflight: HeaderList = [
  ['access-control-allow-headers', allowedHeaders],
  ['access-control-max-age', String(PREFLIGHT_MAX_AGE)],
]

function headersFor(origin: string): HeaderList {
  return [
    ['vary', 'Origin'],
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
    ['access-control-expose-headers', exposedHeaders],
  ]
}
