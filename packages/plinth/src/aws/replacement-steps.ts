/** A step from one value to another that does something else than the argument usually does. */
export interface Step {
  readonly type: string
  readonly argument: string
  readonly when: (before: unknown, after: unknown) => boolean
  readonly effect: 'replaces' | 'depends' | 'updates'
  /** AWS refuses it, so that the apply stops. */
  readonly refused?: true
  /** For a reviewer. */
  readonly note: string
  /** Where it is written down, or how it was found. */
  readonly source: string
}

const asked = 'hashicorp/aws 5.100.0, asked by conformance/replacements'

/** Facts that a table of arguments cannot hold, because the direction of the change decides. */
export const knownSteps: readonly Step[] = [
  {
    type: 'aws_db_instance',
    argument: 'engine_version',
    when: isLower,
    effect: 'updates',
    refused: true,
    note: 'RDS does not go back to an earlier version: restore a snapshot that was taken before the upgrade',
    source: 'Amazon RDS user guide, "Upgrading a DB instance engine version", 2026-11-21',
  },
  {
    type: 'aws_db_instance',
    argument: 'allocated_storage',
    when: isLess,
    effect: 'updates',
    refused: true,
    note: 'RDS does not take storage away from a database',
    source: 'Amazon RDS user guide, "Working with storage for Amazon RDS DB instances", 2026-11-21',
  },
  {
    type: 'aws_ebs_volume',
    argument: 'size',
    when: isLess,
    effect: 'updates',
    refused: true,
    note: 'EBS does not make a volume smaller',
    source: 'Amazon EBS user guide, "Requirements for Amazon EBS volume modifications", 2026-11-21',
  },
  {
    type: 'aws_eks_cluster',
    argument: 'version',
    when: isLower,
    effect: 'updates',
    refused: true,
    note: 'EKS does not go back to an earlier minor version: a new cluster beside this one does',
    source: 'Amazon EKS user guide, "Update existing cluster to new Kubernetes version", 2026-11-21',
  },
  {
    type: 'aws_elasticache_replication_group',
    argument: 'engine_version',
    when: isLower,
    effect: 'replaces',
    note: 'ElastiCache does not go back to an earlier version',
    source: asked,
  },
  {
    type: 'aws_elasticache_replication_group',
    argument: 'engine',
    when: (before, after) => before === 'redis' && after === 'valkey',
    effect: 'updates',
    note: 'from Redis to Valkey a cache is upgraded in place; the way back is a new one',
    source: asked,
  },
  {
    type: 'aws_elasticache_replication_group',
    argument: 'engine',
    when: (before, after) => before === 'valkey' && after === 'redis',
    effect: 'replaces',
    note: 'from Redis to Valkey a cache is upgraded in place; the way back is a new one',
    source: asked,
  },
  {
    type: 'aws_lb',
    argument: 'subnets',
    when: takesOneAway,
    effect: 'depends',
    note: 'a Network Load Balancer is made again when a subnet is taken away, an Application Load Balancer is not',
    source: asked,
  },
  {
    type: 'aws_rds_cluster',
    argument: 'engine_version',
    when: isLower,
    effect: 'updates',
    refused: true,
    note: 'RDS does not go back to an earlier version: restore a snapshot that was taken before the upgrade',
    source: 'Amazon Aurora user guide, "Upgrading the PostgreSQL engine version", 2026-11-21',
  },
  {
    type: 'aws_vpc',
    argument: 'instance_tenancy',
    when: (before, after) => before === 'dedicated' && after === 'default',
    effect: 'updates',
    note: 'from dedicated to default a VPC stays; the other way it is made again',
    source: asked,
  },
]

function isLess(before: unknown, after: unknown): boolean {
  return typeof before === 'number' && typeof after === 'number' && after < before
}

function takesOneAway(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false
  const left = new Set(after.map((item) => JSON.stringify(item)))
  return before.some((item) => !left.has(JSON.stringify(item)))
}

/** Versions by their numbers: `9.6` is lower than `15`. */
export function isLower(before: unknown, after: unknown): boolean {
  const [old, now] = [before, after].map((version) => String(version).split('.').map(Number))
  if (old === undefined || now === undefined || [...old, ...now].some(Number.isNaN)) return false
  for (let i = 0; i < Math.min(old.length, now.length); i++) {
    const [a = 0, b = 0] = [old[i], now[i]]
    if (a !== b) return b < a
  }
  return false
}
