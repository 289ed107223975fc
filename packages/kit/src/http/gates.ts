import type { Subject } from '#access/access-table.ts'
import { problem } from '#errors/problem-error.ts'
import { whenKnown } from '#promises/when-known.ts'
import type { RateDecision } from '#rate-limit/rate-limits.ts'
import { forgeryIn } from './cross-site.ts'
import type { Exchange } from './exchange.ts'
import { isWrite } from './methods.ts'
import { requireHeaders } from './request-headers.ts'
import type { RoutePlan } from './route-plan.ts'
import type { Service } from './service.ts'

/**
 * Everything that may refuse a request before its body is read, cheapest first. Throws the problem, or returns; a
 * promise only where something had to be waited for, since most sessions and limits answer from memory.
 */
export function passGates(exchange: Exchange, plan: RoutePlan, service: Service): void | Promise<void> {
  refuseByMode(exchange, plan, service)
  refuseWhenBusy(exchange, plan, service)
  refuseForgery(exchange, plan, service)
  requireHeaders(plan.route, exchange.headers)
  return whenKnown(service.identify(exchange), (who) => passKnown(who, exchange, plan, service))
}

function passKnown(who: Subject, exchange: Exchange, plan: RoutePlan, service: Service): void | Promise<void> {
  exchange.identified(who)
  refuseWithoutRight(who, exchange, plan, service)
  return plan.route.limit === undefined ? undefined : refuseAboveLimit(exchange, plan.route.limit, plan, service)
}

function refuseByMode({ request }: Exchange, { route }: RoutePlan, { modes }: Service): void {
  if (modes === undefined) return
  if (modes.maintenance) throw problem('maintenance', { retryAfter: 60 })
  if (modes.readOnly && isWrite(request.method) && route.whileReadOnly !== true)
    throw problem('read-only', { retryAfter: 10 })
}

function refuseWhenBusy(exchange: Exchange, { name }: RoutePlan, { shedding, metrics }: Service): void {
  if (shedding === undefined) return
  const refusal = shedding.enter(name)
  if (refusal === undefined) {
    exchange.admitted = true
    return
  }
  metrics.count('http_server_requests_shed_total', { reason: refusal.reason })
  throw problem('overloaded', { retryAfter: refusal.retryAfter })
}

function refuseForgery({ request }: Exchange, { route }: RoutePlan, { trustedOrigins }: Service): void {
  if (route.fromPrograms === true || !isWrite(request.method)) return
  const detail = forgeryIn({ headers: request.headers, host: request.host }, trustedOrigins)
  if (detail !== undefined) throw problem('cross-site', { detail })
}

function refuseWithoutRight(who: Subject, exchange: Exchange, plan: RoutePlan, { access }: Service): void {
  if (plan.isPublic) return
  const reach = access.reach(who, plan.route.access)
  if (reach === 'none') throw problem(who.id === undefined ? 'unauthenticated' : 'forbidden')
  exchange.reach = reach
}

function refuseAboveLimit(
  exchange: Exchange,
  policy: string,
  { name: route }: RoutePlan,
  { limits, metrics }: Service,
): void | Promise<void> {
  if (limits === undefined) return undefined
  const { who, address, reply } = exchange
  const refuse = ({ allowed, headers, retryAfter }: RateDecision): void => {
    for (const name in headers) reply.header(name, headers[name])
    if (allowed) return
    metrics.count('http_server_requests_limited_total', { policy })
    throw problem('rate-limited', { retryAfter })
  }
  return whenKnown(limits.take(policy, { who: who?.id, address, route }), refuse)
}
