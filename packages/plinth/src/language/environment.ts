import type { Path, Setting } from '#graph/value.ts'
import type { Fields, Resolved } from './field.ts'
import type { bucketFields } from './words/bucket.ts'
import type { budgetFields } from './words/budget.ts'
import type { cdnFields } from './words/cdn.ts'
import type { clusterFields } from './words/cluster.ts'
import type { githubFields } from './words/github.ts'
import type { networkFields } from './words/network.ts'
import type { observabilityFields } from './words/observability.ts'
import type { postgresFields } from './words/postgres.ts'
import type { Party } from './words/reach.ts'
import type { redisFields } from './words/redis.ts'
import type { rolesFields } from './words/roles.ts'
import type { serviceFields } from './words/service.ts'
import type { stateFields } from './words/state.ts'
import type { UsageInput } from './words/usage.ts'

/** A named resource after defaults. */
interface Identity<Kind extends string, F extends Fields> {
  readonly kind: Kind
  /** The key in `resources`, as the user wrote it. */
  readonly name: string
  /** The name in kebab-case, for AWS and Kubernetes. */
  readonly slug: string
  /** The name in snake_case, for Terraform and environment variables. */
  readonly id: string
  readonly path: Path
  readonly settings: Resolved<F>
}

export type PostgresResource = Identity<'postgres', typeof postgresFields>
export type RedisResource = Identity<'redis', typeof redisFields>
export type BucketResource = Identity<'bucket', typeof bucketFields>
export type StoreResource = PostgresResource | RedisResource | BucketResource

/** A service, with its links by the names of what they point to. */
export type ServiceResource = Identity<'service', typeof serviceFields> & {
  readonly uses: readonly Link[]
  readonly calls: readonly Link[]
}

/** The only way to give access: one resource may reach another. */
export interface Link {
  readonly from: string
  readonly to: string
  /** Where the user wrote it. */
  readonly path: Path
}

export interface Route {
  readonly path: Setting<string>
  readonly to: Link
  readonly cache: Setting<'never' | 'byOrigin' | 'always'>
}

export type Edge = Omit<Resolved<typeof cdnFields>, 'routes'> & { readonly routes: readonly Route[]; readonly at: Path }

/** One end of a rule about reach: a resource by its name, a word for what is none, or a range of addresses. */
export type ReachParty =
  | { readonly kind: 'resource'; readonly name: string }
  | { readonly kind: 'party'; readonly name: Party }
  | { readonly kind: 'range'; readonly cidr: string }

/** Ends between which connections are ruled on. */
export interface ReachRule {
  readonly from: readonly ReachParty[]
  readonly to: readonly ReachParty[]
  /** Every port unless given. */
  readonly ports: readonly number[] | undefined
  readonly path: Path
}

/** What the network must keep. */
export interface Reach {
  readonly never: readonly ReachRule[]
  readonly only: readonly ReachRule[]
}

export type Delivery = Resolved<typeof githubFields> & { readonly at: Path }

export type Budget = Resolved<typeof budgetFields>

/** The platform in one environment, after defaults and overrides: nothing is missing and every leaf knows its origin. */
export interface Environment {
  readonly platform: string
  readonly name: string
  readonly path: Path
  readonly account: Setting<string>
  readonly state: Setting<'active' | 'planned'>
  readonly approval: Setting<boolean>
  readonly region: Setting<string>
  readonly network: Resolved<typeof networkFields>
  readonly cluster: Resolved<typeof clusterFields>
  readonly terraform: Resolved<typeof stateFields>
  readonly roles: Resolved<typeof rolesFields>
  readonly observability: Resolved<typeof observabilityFields>
  readonly reach: Reach
  /** What it may cost; absent when nobody has said. */
  readonly budget: Budget | undefined
  readonly usage: Setting<UsageInput>
  readonly tags: Setting<Readonly<Record<string, string>>>
  /** Sorted by name, so that the order of declarations does not matter. */
  readonly postgres: readonly PostgresResource[]
  readonly redis: readonly RedisResource[]
  readonly buckets: readonly BucketResource[]
  readonly services: readonly ServiceResource[]
  readonly edge: Edge | undefined
  readonly delivery: Delivery | undefined
  /** The day on which support windows are judged, `YYYY-MM-DD`. */
  readonly date: Setting<string>
}

/** A finding that the platform file accepts. */
export interface Waiver {
  readonly code: string
  readonly reason: string
  readonly environments: readonly string[] | undefined
  readonly until: string | undefined
  readonly path: Path
}

/** The whole platform, resolved. */
export interface ResolvedPlatform {
  readonly name: string
  readonly environments: readonly Environment[]
  readonly waivers: readonly Waiver[]
  readonly date: string
}

/** Every store of an environment, sorted by name. */
export function storesOf(environment: Environment): readonly StoreResource[] {
  return [...environment.postgres, ...environment.redis, ...environment.buckets].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}
