import { randomUUID } from 'node:crypto'
import { wire } from '#contract/wire-headers.ts'
import type { IncomingHttpHeaders } from 'node:http'

/** Nothing that could break a log line, a header or a shell command of somebody who greps for it. */
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{7,127}$/

/** The caller's correlation id when it is well-formed, otherwise a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[wire.correlationId]
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID()
}
