import type { IncomingHttpHeaders } from 'node:http'
import { endToEndHeaders } from '@plinth/kit'
import type { FastifyRequest } from 'fastify'

/**
 * The headers of a request on its way to the backend: everything but what belongs to this connection, and where it came
 * from. The host stays, because the backend compares it with the origin of a write.
 */
export function forwardedHeaders({
  headers,
  ip,
  protocol,
}: Pick<FastifyRequest, 'headers' | 'ip' | 'protocol'>): IncomingHttpHeaders {
  const { 'content-length': _, ...kept } = endToEndHeaders(headers)
  const before = headers['x-forwarded-for']
  return {
    ...kept,
    ...(headers.host !== undefined && { host: headers.host }),
    'x-forwarded-for': before === undefined ? ip : `${String(before)}, ${ip}`,
    'x-forwarded-host': headers['x-forwarded-host'] ?? headers.host,
    'x-forwarded-proto': headers['x-forwarded-proto'] ?? protocol,
  }
}
