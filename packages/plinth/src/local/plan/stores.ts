import type { Subject } from '#answers/subject.ts'
import { blocksAt, textAt } from '#aws/arguments.ts'
import { connectionBudget } from '#capabilities/stores/connections.ts'
import { cacheNodes } from '#facts/engines.ts'
import type { Resource } from '#graph/resource.ts'
import { nameOf } from '#outputs/diagrams/read/element.ts'
import { becauseOf } from './because.ts'
import type { BucketPlan, CachePlan, PostgresPlan } from './local-plan.ts'
import { followed } from './plain-arguments.ts'

/** Databases on RDS: each becomes a server of its own, as each may have its own major. */
export function planPostgres(subject: Subject): readonly PostgresPlan[] {
  return managed(subject, 'aws_db_instance').map((instance) => ({
    name: nameOf(instance),
    because: becauseOf(instance, 'engine_version'),
    major: (textAt(instance.args, 'engine_version') ?? '').split('.')[0] ?? '',
    database: textAt(instance.args, 'db_name') ?? 'postgres',
    user: textAt(instance.args, 'username') ?? 'app',
    maxConnections: maxConnectionsOf(instance),
    settings: settingsOf(instance, subject),
  }))
}

/** PostgreSQL takes 100 connections unless it is told otherwise; so does this where the class is not known. */
const usualConnections = 100

function maxConnectionsOf(instance: Resource): number {
  return connectionBudget(textAt(instance.args, 'instance_class') ?? '', 0)?.budget ?? usualConnections
}

/** Settings of the parameter group; those with a prefix belong to extensions of RDS. */
function settingsOf(instance: Resource, subject: Subject): Readonly<Record<string, string>> {
  const group = followed(instance.args['parameter_group_name'], subject)
  const written = blocksAt(group?.args, 'parameter').map(
    (parameter) => [textAt(parameter, 'name') ?? '', textAt(parameter, 'value') ?? ''] as const,
  )
  return Object.fromEntries(written.filter(([name]) => name !== '' && !name.includes('.')))
}

/** Caches on ElastiCache. */
export function planCaches(subject: Subject): readonly CachePlan[] {
  const withSecret = new Set(
    managed(subject, 'aws_secretsmanager_secret_version').flatMap(({ args }) => storeBehind(args, subject)?.id ?? []),
  )
  return managed(subject, 'aws_elasticache_replication_group').map((group) => ({
    name: nameOf(group),
    because: becauseOf(group, 'engine'),
    engine: textAt(group.args, 'engine') === 'valkey' ? 'valkey' : 'redis',
    version: textAt(group.args, 'engine_version') ?? '',
    password: withSecret.has(group.id),
    megabytes: megabytesOf(textAt(group.args, 'node_type') ?? ''),
  }))
}

function megabytesOf(node: string): number | undefined {
  const memory = cacheNodes[node]?.memoryGib
  return memory === undefined ? undefined : Math.floor(memory * 1024)
}

/** Buckets that the platform file names; those of the compiler's own, such as the state, stay in AWS. */
export function planBuckets(subject: Subject): readonly BucketPlan[] {
  return managed(subject, 'aws_s3_bucket')
    .filter(({ because }) => because.path[0] === 'resources')
    .map((bucket) => ({
      name: nameOf(bucket),
      because: becauseOf(bucket, 'bucket'),
      bucket: textAt(bucket.args, 'bucket') ?? nameOf(bucket),
    }))
}

/** What Terraform makes in this environment, of one type. */
export function managed({ graph }: Subject, type: string): readonly Resource[] {
  return graph.resources.filter(
    (resource) => resource.type === type && (resource.terraform?.mode ?? 'managed') === 'managed',
  )
}

/** The document that a secret holds, by the arguments of its version. */
export function documentOf(args: Resource['args']): Readonly<Record<string, unknown>> {
  const { value } = (args['secret_string_wo'] ?? args['secret_string'] ?? {}) as { readonly value?: unknown }
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

/** The store whose address stands in the document of a secret. */
export function storeBehind(args: Resource['args'], subject: Subject): Resource | undefined {
  return followed(documentOf(args)['host'], subject)
}
