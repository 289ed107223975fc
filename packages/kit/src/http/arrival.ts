import type { FastifyReply, FastifyRequest } from 'fastify'
import { wire } from '#contract/wire-headers.ts'
import { problem } from '#errors/problem-error.ts'
import { sendProblem } from './answer.ts'
import { endExchange } from './end.ts'
import { Exchange } from './exchange.ts'
import type { HeaderList } from './header-policy.ts'
import type { Service } from './service.ts'

/** The first thing that happens to a request: its ids, its headers, its clock, and what must happen at its end. */
export function beginExchange(request: FastifyRequest, reply: FastifyReply, service: Service): Exchange {
  // Read once: fastify makes this object anew each time.
  const { url: route = 'unmatched', config } = request.routeOptions
  const span = service.tracing.startServerSpan(`${request.method} ${route}`, oneOf(request.headers[wire.traceparent]))
  const deadline = config.deadline ?? service.bounds.deadline
  const exchange = new Exchange({ request, reply, route, plan: config.plan, deadline, span })
  request.exchange = exchange
  service.activity.requests += 1
  reply.header(wire.correlationId, exchange.correlationId)
  setHeaders(reply, service.securityHeaders)
  if (service.health.isDraining()) reply.header('connection', 'close')
  setHeaders(reply, service.cors.answerHeaders(request.headers))
  // Comes once; `once` would wrap it.
  reply.raw.on('close', () => endExchange(exchange, service))
  service.expiry.watch(exchange)
  return exchange
}

export function setHeaders(reply: FastifyReply, headers: HeaderList): void {
  for (const [name, value] of headers) reply.header(name, value)
}

function oneOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}

/** A body that never arrives counts, too. What remains of it would be read as the next request, so the line is cut. */
export function expire(exchange: Exchange, service: Service): void {
  const { reply, request } = exchange
  if (reply.sent || reply.raw.headersSent) return
  const error = problem(request.raw.complete ? 'deadline-exceeded' : 'request-timeout')
  if (!request.raw.complete) reply.header('connection', 'close')
  sendProblem(exchange, error, service)
  exchange.abandon(error)
  exchange.run(() => service.log.warn({ route: exchange.route, afterMs: exchange.allowed }, 'deadline exceeded'))
}
