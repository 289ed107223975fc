import type { IncomingHttpHeaders } from 'node:http'
import { wire } from '#contract/wire-headers.ts'
import type { RequestScope } from '#logs/scope.ts'
import { type Deadline, deadlineHeader } from '#resilience/deadline.ts'

/** Belong to one connection and never go on to the next (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'expect',
])

/** Headers of a message that may go on to the next hop; those that `connection` names stay here as well. */
export function endToEndHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()))
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.has(name)))
}

/** What the next hop learns of the current request: its names in log and trace, and how long we wait. */
export function scopeHeaders(scope: RequestScope | undefined, deadline: Deadline): Record<string, string> {
  return {
    [wire.deadline]: deadlineHeader(deadline),
    ...(scope === undefined ? {} : { [wire.correlationId]: scope.correlationId }),
    ...(scope?.traceparent === undefined ? {} : { [wire.traceparent]: scope.traceparent }),
  }
}
