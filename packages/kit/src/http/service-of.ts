import type { Subject } from '#access/access-table.ts'
import type { RouteTable } from '#contract/definition.ts'
import type { ProblemCatalogue } from '#errors/catalogue.ts'
import { serverTracing } from '#tracing/server-span.ts'
import { expire } from './arrival.ts'
import { defaultBounds } from './bounds.ts'
import { corsOf } from './cors.ts'
import { createExpiry } from './expiry.ts'
import { headerPolicyAsList, strictHeaderPolicy } from './header-policy.ts'
import type { HttpServerOptions } from './options.ts'
import type { Service } from './service.ts'

export function serviceOf<Routes extends RouteTable, Errors extends ProblemCatalogue, Who extends Subject>(
  options: HttpServerOptions<Routes, Errors, Who>,
): Service {
  const { log, metrics, health, access, identify, limits, shedding, modes, faults } = options
  const activity = { requests: 0 }
  metrics.watch('http_server_active_requests', () => [{ labels: {}, value: activity.requests }])
  const service: Service = {
    ...{ log, metrics, health, access, identify, limits, shedding, modes, activity },
    tracing: options.tracing ?? serverTracing,
    strike: faults?.forRoute,
    problems: options.contract.problems,
    bounds: { ...defaultBounds, ...options.bounds },
    cors: corsOf(options.corsOrigins ?? []),
    securityHeaders: headerPolicyAsList(options.headerPolicy ?? strictHeaderPolicy),
    trustedOrigins: new Set([...(options.trustedOrigins ?? []), ...(options.corsOrigins ?? [])]),
    expiry: createExpiry((exchange) => expire(exchange, service)),
    logsEveryRequest: options.accessLog === 'all',
    checksAnswers: options.checkAnswers ?? false,
  }
  return service
}
