import type { IncomingHttpHeaders } from 'node:http'
import type { AccessTable, Subject } from '#access/access-table.ts'
import type { ProblemCatalogue } from '#errors/catalogue.ts'
import type { Contract } from '#contract/contract.ts'
import type { RouteTable } from '#contract/definition.ts'
import type { Faults } from '#faults/faults.ts'
import type { HealthRegistry } from '#health/health.ts'
import type { Logger } from '#logs/logger.ts'
import type { Metrics } from '#metrics/metrics.ts'
import type { Modes } from '#modes/modes.ts'
import type { RateLimits } from '#rate-limit/rate-limits.ts'
import type { Shedding } from '#resilience/shedding.ts'
import type { serverTracing } from '#tracing/server-span.ts'
import type { Bounds } from './bounds.ts'
import type { Handlers } from './call.ts'
import type { HeaderPolicy } from './header-policy.ts'

/** What `identify` sees of a request: enough for a session or a token, before the body is read. */
export interface Credentials {
  readonly headers: IncomingHttpHeaders
  readonly address: string
  readonly correlationId: string
  cookie(name: string): string | undefined
}

export interface HttpServerOptions<Routes extends RouteTable, Errors extends ProblemCatalogue, Who extends Subject> {
  readonly contract: Contract<Routes, Errors>
  readonly handlers: NoInfer<Handlers<Routes, Who>>
  /** Who asks. A caller without credentials is a value too (a guest); wrong credentials throw `unauthenticated`. */
  readonly identify: (credentials: Credentials) => Who | Promise<Who>
  /** Who may do what. A route that names an action outside of it stops the start. */
  readonly access: AccessTable
  readonly log: Logger
  readonly metrics: Metrics
  readonly health: HealthRegistry
  readonly limits?: Pick<RateLimits, 'policies' | 'take'>
  readonly shedding?: Pick<Shedding, 'enter' | 'leave'>
  readonly modes?: Pick<Modes, 'readOnly' | 'maintenance'>
  readonly tracing?: typeof serverTracing
  readonly faults?: Pick<Faults, 'forRoute'>
  /** Default: the strict policy. */
  readonly headerPolicy?: HeaderPolicy
  /** Origins of browser pages that may read answers (`https://admin.example.com`). Default: none but the own one. */
  readonly corsOrigins?: readonly string[]
  /** Origins whose pages may write with a session. Default: the own host alone. */
  readonly trustedOrigins?: readonly string[]
  readonly bounds?: Partial<Bounds>
  /** Proxies whose `x-forwarded-for` counts, as addresses and networks, or how many there are. Default: none. */
  readonly trustProxy?: readonly string[] | number
  /** Shown at `/build`: version, commit, built at. */
  readonly build?: object
  /** Default: 0, a free port. */
  readonly port?: number
  /** Default: every address of the machine. */
  readonly host?: string
  /** `all`: one line per request. `problems` (the default): those above 499 alone; metrics and traces count the rest. */
  readonly accessLog?: 'all' | 'problems'
  /** Compares each answer with its schema and answers 500 when it differs. For tests and development. Default: false. */
  readonly checkAnswers?: boolean
}
