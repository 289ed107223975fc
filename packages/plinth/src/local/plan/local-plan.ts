import type { Evidence } from '#answers/answer.ts'

/**
 * What runs on one machine for one environment: the emitted resources, with processes in place of pods and a local
 * server in place of each managed one. Every part says which resource it stands for, so that `plinth why` can go on.
 */
export interface LocalPlan {
  readonly platform: string
  readonly environment: string
  /** Availability zones that replicas are spread over, sorted: `us-east-1a`. */
  readonly zones: readonly string[]
  readonly postgres: readonly PostgresPlan[]
  readonly caches: readonly CachePlan[]
  readonly buckets: readonly BucketPlan[]
  /** Sorted by name. */
  readonly services: readonly ServicePlan[]
  /** The way in; absent where the platform has no CDN and no Ingress. */
  readonly edge: EdgePlan | undefined
  /** What is knowingly not as in AWS, each once. */
  readonly differences: readonly Difference[]
}

/** A part of the plan with the resource it stands for. */
interface Planned {
  readonly name: string
  readonly because: Evidence
}

export interface PostgresPlan extends Planned {
  readonly major: string
  /** Name of the logical database. */
  readonly database: string
  readonly user: string
  /** As RDS derives it from the memory of the instance class. */
  readonly maxConnections: number
  /** Settings of the parameter group that every PostgreSQL has. */
  readonly settings: Readonly<Record<string, string>>
}

export interface CachePlan extends Planned {
  readonly engine: 'redis' | 'valkey'
  /** `7.1`, `8.0`. */
  readonly version: string
  readonly password: boolean
  /** Memory for data; undefined where the node type is not known. */
  readonly megabytes: number | undefined
}

export interface BucketPlan extends Planned {
  readonly bucket: string
}

export interface ServicePlan extends Planned {
  /** Folder of its package, relative to the root of the project: `apps/shop/api`. */
  readonly path: string
  readonly replicas: readonly ReplicaPlan[]
  /** Port on which its process listens. */
  readonly port: number
  /** The name and the port by which others in the cluster call it. */
  readonly host: string
  readonly servicePort: number
  /** Sorted by name. */
  readonly variables: readonly Variable[]
  /** Names of the stores that it is linked to. */
  readonly stores: readonly string[]
  /** Names of the services that it may call. */
  readonly calls: readonly string[]
  readonly probes: Probes
  readonly stopping: Stopping
}

export interface ReplicaPlan {
  /** From 1. */
  readonly ordinal: number
  readonly zone: string
}

/** An environment variable of a container. */
export type Variable =
  | { readonly from: 'value'; readonly name: string; readonly value: string; readonly because: Evidence }
  /** Filled in from the credentials of a store: `postgresql://{{ .username | urlquery }}:...`. */
  | {
      readonly from: 'store'
      readonly name: string
      readonly template: string
      readonly store: string
      /** What of the store's secret is written in the platform: `dbname`, `username`. */
      readonly known: Readonly<Record<string, string>>
      readonly because: Evidence
    }

export interface Probe {
  readonly path: string
  /** Seconds. */
  readonly period: number
  /** Seconds. */
  readonly timeout: number
  /** Failures in a row until the answer is no. */
  readonly failures: number
  /** Good answers in a row until the answer is yes. */
  readonly successes: number
  readonly because: Evidence
}

export interface Probes {
  readonly startup: Probe | undefined
  readonly readiness: Probe | undefined
  readonly liveness: Probe | undefined
}

/** How a replica leaves without losing a request. */
export interface Stopping {
  /** Seconds in which it serves on while the routing forgets it. */
  readonly preStop: number
  /** Seconds from the start of stopping until it is killed. */
  readonly grace: number
  readonly because: Evidence
}

/** The CDN and the load balancer behind it. */
export interface EdgePlan {
  readonly because: Evidence
  /** In the order in which they are tried; the last one takes every path. */
  readonly behaviours: readonly Behaviour[]
  readonly balancer: BalancerPlan | undefined
}

export interface Behaviour {
  /** A CloudFront path pattern: `/api/*`; `*` for the default. */
  readonly pattern: string
  readonly to: { readonly kind: 'balancer' } | { readonly kind: 'bucket'; readonly bucket: string }
  /** Methods that are let through; others are refused with 403. */
  readonly methods: readonly string[]
  readonly cache: CachePolicy
  readonly headers: readonly HeaderRule[]
  /** Object for the path `/`, for buckets. */
  readonly index: string | undefined
  readonly because: Evidence
}

/** What a CDN keeps, and for how long; seconds. `max` of 0 keeps nothing. */
export interface CachePolicy {
  readonly name: string
  readonly min: number
  readonly default: number
  readonly max: number
  readonly queryStrings: 'all' | 'none'
  /** Headers that are part of the key, in lower case. */
  readonly headers: readonly string[]
  readonly cookies: 'all' | 'none'
  /** Encodings that are part of the key, so that each is kept apart; the best one goes first. */
  readonly encodings: readonly ('br' | 'gzip')[]
}

/** A header that the CDN adds to answers. */
export interface HeaderRule {
  readonly name: string
  readonly value: string
  /** Whether it also replaces one that the origin has sent. */
  readonly override: boolean
}

export interface BalancerPlan {
  readonly because: Evidence
  /** Longest path first. */
  readonly rules: readonly BalancerRule[]
  /** Seconds without a byte until a connection is closed. */
  readonly idleTimeout: number
}

export interface BalancerRule {
  /** `/api` takes `/api` and everything below it. */
  readonly path: string
  readonly match: 'prefix' | 'exact'
  readonly service: string
  /** Seconds in which a target that leaves may finish its requests. */
  readonly drain: number
  readonly because: Evidence
}

/** Something that is knowingly not as in AWS. */
export interface Difference {
  readonly what: string
  readonly because: readonly Evidence[]
}
