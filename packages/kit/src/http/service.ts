import type { AccessTable, Subject } from '#access/access-table.ts'
import type { RouteTable } from '#contract/definition.ts'
import type { ProblemCatalogue } from '#errors/catalogue.ts'
import type { Faults } from '#faults/faults.ts'
import type { HealthRegistry } from '#health/health.ts'
import type { Logger } from '#logs/logger.ts'
import type { Metrics } from '#metrics/metrics.ts'
import { serverTracing } from '#tracing/server-span.ts'
import { expire } from './arrival.ts'
import { defaultBounds, type Bounds } from './bounds.ts'
import { corsOf, type Cors } from './cors.ts'
import { createExpiry, type Expiry } from './expiry.ts'
import { headerPolicyAsList, strictHeaderPolicy, type HeaderList } from './header-policy.ts'
import type { Credentials, HttpServerOptions } from './options.ts'

type AnyOptions = HttpServerOptions<RouteTable, ProblemCatalogue, Subject>

/** What every request of one server shares, worked out once from its options. */
export interface Service {
  readonly problems: ProblemCatalogue
  readonly identify: (credentials: Credentials) => Subject | Promise<Subject>
  readonly access: AccessTable
  readonly log: Logger
  readonly metrics: Metrics
  readonly health: HealthRegistry
  readonly limits: AnyOptions['limits']
  readonly shedding: AnyOptions['shedding']
  readonly modes: AnyOptions['modes']
  readonly tracing: typeof serverTracing
  /** Undefined in production: then no request pays for it. */
  readonly strike: Faults['forRoute']
  readonly bounds: Bounds
  readonly cors: Cors
  readonly securityHeaders: HeaderList
  readonly trustedOrigins: ReadonlySet<string>
  /** Requests that are being answered now. */
  readonly activity: { requests: number }
  readonly expiry: Expiry
  readonly logsEveryRequest: boolean
  readonly checksAnswers: boolean
}

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
