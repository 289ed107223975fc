import type { Exchange } from './exchange.ts'
import type { Service } from './service.ts'

/** Status that metrics and logs give a request whose client left before the answer. */
const CLIENT_GONE = 499

/** The last byte is out, or the client is gone: what the request held is given back, and it is counted. */
export function endExchange(exchange: Exchange, service: Service): void {
  const { request, reply, span, startedAt, admitted, route } = exchange
  const seconds = (performance.now() - startedAt) / 1000
  const status = reply.raw.writableEnded ? reply.raw.statusCode : CLIENT_GONE
  service.expiry.forget(exchange)
  service.activity.requests -= 1
  if (admitted) service.shedding?.leave()
  if (status === CLIENT_GONE) {
    exchange.abandon(new DOMException('the client left', 'AbortError'))
    service.metrics.count('http_server_client_gone_total', { route })
  }
  service.metrics.observe(
    'http_server_request_duration_seconds',
    { method: request.method, route, status: String(status) },
    seconds,
  )
  span.end(status)
  if (service.logsEveryRequest) {
    exchange.run(() => service.log.info({ method: request.method, route, status, seconds }, 'request'))
  }
}
