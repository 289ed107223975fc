import type { Code } from '#diagnostics/catalogue.ts'
import { declare, type Declared } from '../declared.ts'
import {
  choice,
  defaulted,
  dictionary,
  flag,
  group,
  optional,
  optionalGroup,
  required,
  text,
  type Field,
  type FieldsOf,
} from '../field.ts'
import { account, date, platformName, region } from '../shapes.ts'
import type { Bucket, BucketInput } from './bucket.ts'
import { budgetFields, type BudgetInput } from './budget.ts'
import type { Cdn, CdnInput } from './cdn.ts'
import { clusterFields, type ClusterInput } from './cluster.ts'
import type { Github } from './github.ts'
import { networkFields, type NetworkInput } from './network.ts'
import { observabilityFields, type ObservabilityInput } from './observability.ts'
import type { Postgres, PostgresInput } from './postgres.ts'
import { reachFields, type ReachInput } from './reach.ts'
import type { Redis, RedisInput } from './redis.ts'
import { rolesFields, type RolesInput } from './roles.ts'
import type { Service, ServiceInput } from './service.ts'
import { stateFields, type StateInput } from './state.ts'
import { usageFields, type UsageInput } from './usage.ts'

/** Everything that has a name of its own in a platform. */
export type Named = Postgres | Redis | Bucket | Service
export type Resources = Readonly<Record<string, Named>>

/** Any subset of the keys of a group, at any depth; lists are replaced whole. */
export type Override<T> = T extends readonly unknown[] | Declared
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: Override<NonNullable<T[Key]>> }
    : T

/** What an environment may change of a resource. Links are the same everywhere. */
export type ResourceOverride<R extends Named> = R extends Postgres
  ? Override<PostgresInput>
  : R extends Redis
    ? Override<RedisInput>
    : R extends Bucket
      ? Override<BucketInput>
      : Override<Omit<ServiceInput, 'uses' | 'calls' | 'path'>>

/** One copy of the platform, in an account. What it does not say is as in the platform. */
export interface EnvironmentInput<R extends Resources = Resources> {
  /** AWS account, 12 digits as text: a leading zero counts. */
  readonly account: string
  /** `planned`: checked, drawn and priced, but not emitted. */
  readonly state?: 'active' | 'planned'
  /** Nothing is applied before a reviewer of the GitHub environment agrees. */
  readonly approval?: boolean
  readonly region?: string
  readonly network?: Override<NetworkInput>
  readonly cluster?: Override<ClusterInput>
  readonly resources?: { readonly [Name in keyof R]?: ResourceOverride<R[Name]> }
  readonly edge?: Override<Omit<CdnInput, 'routes'>>
  readonly terraform?: Override<StateInput>
  readonly roles?: Override<RolesInput>
  readonly observability?: Override<ObservabilityInput>
  readonly reach?: Override<ReachInput>
  readonly budget?: Override<BudgetInput>
  readonly usage?: UsageInput
}

/** A finding that is accepted, with the reason that a reviewer will read. */
export interface WaiverInput {
  readonly reason: string
  /** Environments it holds in; all unless given. */
  readonly environments?: readonly string[]
  /** Last day it holds; after it the finding is an error again. */
  readonly until?: string
}

export interface PlatformInput<R extends Resources = Resources> {
  /** Stands at the start of the names of everything that is made. */
  readonly name: string
  /** AWS region of everything but the CDN. */
  readonly region: string
  readonly network?: NetworkInput
  readonly cluster: ClusterInput
  /** Databases, caches, buckets and services by name. */
  readonly resources: R
  /** The CDN in front; left out, nothing is reachable from the internet. */
  readonly edge?: Cdn
  /** Workflows and GitOps; left out, neither is emitted. */
  readonly delivery?: Github
  /** Where Terraform keeps its state. */
  readonly terraform?: StateInput
  readonly roles?: RolesInput
  readonly observability?: ObservabilityInput
  readonly reach?: ReachInput
  readonly budget?: BudgetInput
  readonly usage?: UsageInput
  /** Tags on everything that takes tags, beside `platform` and `environment`. */
  readonly tags?: Readonly<Record<string, string>>
  /** Environments by name, such as `staging` and `production`. */
  readonly environments: Readonly<Record<string, EnvironmentInput<NoInfer<R>>>>
  /** Findings that are accepted, by code. */
  readonly waivers?: Readonly<Partial<Record<Code, WaiverInput>>>
  /** The day on which support windows and waivers are judged; the day of the shipped version tables unless given. */
  readonly date?: string
}

export type Platform = Declared<'platform', PlatformInput>

/** Declares the platform; the default export of a platform file. */
export function definePlatform<const R extends Resources>(input: PlatformInput<R>): Platform {
  return declare('platform', input as unknown as PlatformInput, definePlatform)
}

/** Keys that are read by hand, because what they hold has a word of its own or differs in each environment. */
const byHand: Field<unknown> = { shape: { type: 'either', shapes: [] }, required: false }

/** The date on which the version tables were checked; the default of `date`, so that results can be repeated. */
export const tablesDate = '2026-11-21'

export const platformFields = {
  name: required<string>(platformName),
  region: required<string>(region),
  network: group(networkFields),
  cluster: group(clusterFields),
  resources: byHand,
  edge: byHand,
  delivery: byHand,
  terraform: group(stateFields),
  roles: group(rolesFields),
  observability: group(observabilityFields),
  reach: group(reachFields),
  budget: optionalGroup(budgetFields),
  usage: usageFields.usage,
  tags: defaulted<Readonly<Record<string, string>>>(
    dictionary(
      { expected: 'a tag key of at most 128 characters', pattern: /^(?!aws:)[\w .:/=+\-@]{1,128}$/ },
      text('text'),
    ),
    {},
    'platform, environment and layer are set on everything already',
  ),
  environments: byHand,
  waivers: byHand,
  date: defaulted<string>(date, tablesDate, 'the day on which the shipped version tables were checked'),
} as const satisfies FieldsOf<PlatformInput>

export const environmentFields = {
  account: required<string>(account),
  state: defaulted<'active' | 'planned'>(choice(['active', 'planned']), 'active', 'it is named, so it is meant'),
  approval: defaulted<boolean>(flag, true, 'a person looks at the plan before it happens'),
  region: optional<string>(region),
  network: byHand,
  cluster: byHand,
  resources: byHand,
  edge: byHand,
  terraform: byHand,
  roles: byHand,
  observability: byHand,
  reach: byHand,
  budget: byHand,
  usage: byHand,
} as const satisfies FieldsOf<EnvironmentInput>
