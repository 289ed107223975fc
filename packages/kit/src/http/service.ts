import type { AccessTable, Subject } from '#access/access-table.ts'
import type { RouteTable } from '#contract/definition.ts'
import type { ProblemCatalogue } from '#errors/catalogue.ts'
import type { Faults } from '#faults/faults.ts'
import type { HealthRegistry } from '#health/health.ts'
import type { Logger } from '#logs/logger.ts'
import type { Metrics } from '#metrics/metrics.ts'
import type { serverTracing } from '#tracing/server-span.ts'
import type { Bounds } from './bounds.ts'
import type { Cors } from './cors.ts'
import type { Expiry } from './expiry.ts'
import type { HeaderList } from './header-policy.ts'
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
