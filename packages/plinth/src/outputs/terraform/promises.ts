import { tryFindSchema } from '#aws/schema/block-schema.ts'
import type { ResourceArguments } from '#aws/types.gen.ts'
import type { Resource } from '#graph/resource.ts'
import { groupBy } from '#graph/group-by.ts'

/**
 * What the tests of a root module hold on to: a later edit by hand that takes it away fails `terraform test`.
 * Only resources that keep a promise now are asked to keep it.
 */
interface Promise {
  readonly type: keyof ResourceArguments
  /** Argument, with the blocks around it: `metadata_options.http_tokens`. */
  readonly path: string
  readonly must: { readonly equal: string | boolean } | { readonly differ: string | number }
  /** What a reviewer is told when it is broken. */
  readonly sentence: string
}

const open = 'Only rules that are declared open may let the whole internet in.'
const closed = 'A bucket must stay closed to the public.'

export const promises: readonly Promise[] = [
  { type: 'aws_vpc_security_group_ingress_rule', path: 'cidr_ipv4', must: { differ: '0.0.0.0/0' }, sentence: open },
  { type: 'aws_vpc_security_group_ingress_rule', path: 'cidr_ipv6', must: { differ: '::/0' }, sentence: open },
  {
    type: 'aws_subnet',
    path: 'map_public_ip_on_launch',
    must: { equal: false },
    sentence: 'Machines in these subnets must not get public addresses.',
  },
  {
    type: 'aws_eks_cluster',
    path: 'vpc_config.endpoint_private_access',
    must: { equal: true },
    sentence: 'Nodes must reach the Kubernetes API inside the network.',
  },
  {
    type: 'aws_eks_cluster',
    path: 'vpc_config.endpoint_public_access',
    must: { equal: false },
    sentence: 'The Kubernetes API must not be reachable from the internet.',
  },
  {
    type: 'aws_launch_template',
    path: 'metadata_options.http_tokens',
    must: { equal: 'required' },
    sentence: 'Nodes must ask for a token before they give their credentials away (IMDSv2).',
  },
  {
    type: 'aws_db_instance',
    path: 'storage_encrypted',
    must: { equal: true },
    sentence: 'Databases must be encrypted at rest.',
  },
  {
    type: 'aws_db_instance',
    path: 'publicly_accessible',
    must: { equal: false },
    sentence: 'Databases must not be reachable from the internet.',
  },
  {
    type: 'aws_db_instance',
    path: 'deletion_protection',
    must: { equal: true },
    sentence: 'These databases must be protected from deletion.',
  },
  {
    type: 'aws_db_instance',
    path: 'backup_retention_period',
    must: { differ: 0 },
    sentence: 'Databases must keep automatic backups.',
  },
  {
    type: 'aws_elasticache_replication_group',
    path: 'transit_encryption_enabled',
    must: { equal: true },
    sentence: 'Caches must be encrypted in transit.',
  },
  { type: 'aws_s3_bucket_public_access_block', path: 'block_public_acls', must: { equal: true }, sentence: closed },
  { type: 'aws_s3_bucket_public_access_block', path: 'block_public_policy', must: { equal: true }, sentence: closed },
  { type: 'aws_s3_bucket_public_access_block', path: 'ignore_public_acls', must: { equal: true }, sentence: closed },
  {
    type: 'aws_s3_bucket_public_access_block',
    path: 'restrict_public_buckets',
    must: { equal: true },
    sentence: closed,
  },
  {
    type: 'aws_s3_bucket_versioning',
    path: 'versioning_configuration.status',
    must: { equal: 'Enabled' },
    sentence: 'These buckets must keep earlier versions of their objects.',
  },
  {
    type: 'aws_kms_key',
    path: 'enable_key_rotation',
    must: { equal: true },
    sentence: 'Keys must rotate.',
  },
  {
    type: 'aws_ecr_repository',
    path: 'image_tag_mutability',
    must: { equal: 'IMMUTABLE' },
    sentence: 'An image tag must never move to another image.',
  },
  {
    type: 'aws_cloudwatch_log_group',
    path: 'retention_in_days',
    must: { differ: 0 },
    sentence: 'Logs must not be kept for ever.',
  },
  {
    type: 'aws_cloudfront_distribution',
    path: 'default_cache_behavior.viewer_protocol_policy',
    must: { equal: 'redirect-to-https' },
    sentence: 'Viewers must be sent to HTTPS.',
  },
]

/** A promise and the resources that keep it. */
export interface KeptPromise {
  /** The attribute of each, as an expression. */
  readonly attributes: readonly string[]
  readonly must: Promise['must']
  readonly sentence: string
}

/** The promises that the resources of one root module keep. */
export function keptPromises(resources: readonly Resource[]): readonly KeptPromise[] {
  const byType = groupBy(
    resources.filter((resource) => (resource.terraform?.mode ?? 'managed') === 'managed'),
    (resource) => resource.type,
  )
  const kept = promises.flatMap(({ type, path, must, sentence }) => {
    const keepers = (byType.get(type) ?? []).filter((resource) => keeps(argumentAt(resource.args, path), must))
    const attributes = keepers.map((resource) => `${type}.${resource.name}.${withIndexes(type, path)}`)
    return attributes.length === 0 ? [] : [{ attributes, must, sentence }]
  })
  return [...groupBy(kept, ({ must, sentence }) => JSON.stringify([must, sentence])).values()].flatMap(
    ([first, ...others]) => {
      if (first === undefined) return []
      return [{ ...first, attributes: [first, ...others].flatMap(({ attributes }) => attributes) }]
    },
  )
}

function keeps(value: unknown, must: Promise['must']): boolean {
  if ('equal' in must) return value === must.equal
  return value !== must.differ && (typeof value !== 'object' || value === null) && value !== undefined
}

function argumentAt(args: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], args)
}

/** Blocks are lists of one for Terraform: `metadata_options[0].http_tokens`. */
export function withIndexes(type: string, path: string): string {
  let block = tryFindSchema('resource', type)
  return path
    .split('.')
    .map((key) => {
      const nested = block?.blocks.get(key)
      block = nested
      return nested === undefined ? key : `${key}[0]`
    })
    .join('.')
}
