/**
 * Engines of RDS and ElastiCache: versions that can be made, and how long they are kept.
 *
 * Sources, all retrieved 2026-11-21:
 * - Support of PostgreSQL majors: endoflife-date/endoflife.date, products/amazon-rds-postgresql.md, MIT. It does not
 *   give 18 yet.
 * - Minors of PostgreSQL: aws-cloudformation/cfn-lint 1.51.0, aws_rds_dbinstance/engine_version.json (made from the API
 *   of AWS, May 2026), MIT-0; the newest agree with aws/aws-cdk 2.276.0 (2026-11-10), Apache-2.0.
 * - Parameter group families of PostgreSQL: public Terraform files, several for each major.
 * - Minors without support: AWS Health notice on RDS for PostgreSQL, as quoted in saayam-for-all/database (wiki,
 *   2026-05-30) and on lucaberton.com; and the deprecated list of cfn-lint 1.51.0 for those before.
 * - Versions and families of ElastiCache: aws-cloudformation/cfn-lint 1.51.0, MIT-0; boto/botocore 1.43.11, elasticache
 *   service model, Apache-2.0; public Terraform files for valkey9; Amazon ElastiCache user guide for the end of Redis
 *   OSS 4 and 5.
 * - Memory of cache nodes: AWS price list of 2024-11-18 in yeo/ec2.shop, data/elasticache/elasticache.json at
 *   5635e4c90bd688074bdb4bae7ba54682bf12f62a, MIT.
 */

export interface PostgresMajor {
  /**
   * Minors that RDS makes, by their second number. Those before `oldest` are refused since 2026-05-01; `newest` is the
   * newest that was found, and RDS may have a newer one.
   */
  readonly minors: { readonly oldest: number; readonly newest: number }
  /** Parameter group family. */
  readonly family: string
  readonly released: string | null
  /** Last day at the usual price. */
  readonly standardUntil: string | null
  /** Last day at the higher price. */
  readonly extendedUntil: string | null
}

/** RDS for PostgreSQL by major. `null` where no source gives the day. */
export const postgresMajors = {
  '14': {
    minors: { oldest: 18, newest: 22 },
    family: 'postgres14',
    released: '2022-02-03',
    standardUntil: '2027-02-28',
    extendedUntil: '2030-02-28',
  },
  '15': {
    minors: { oldest: 13, newest: 17 },
    family: 'postgres15',
    released: '2023-02-27',
    standardUntil: '2028-02-29',
    extendedUntil: '2031-02-28',
  },
  '16': {
    minors: { oldest: 9, newest: 13 },
    family: 'postgres16',
    released: '2023-11-17',
    standardUntil: '2029-02-28',
    extendedUntil: '2032-02-29',
  },
  '17': {
    minors: { oldest: 5, newest: 9 },
    family: 'postgres17',
    released: '2024-11-14',
    standardUntil: '2030-02-28',
    extendedUntil: '2033-02-28',
  },
  '18': {
    minors: { oldest: 1, newest: 3 },
    family: 'postgres18',
    released: null,
    standardUntil: null,
    extendedUntil: null,
  },
} as const satisfies Record<string, PostgresMajor>

export const postgresPort = 5432

export const cachePort = 6379

export interface CacheNode {
  readonly vcpus: number
  /** Memory for data, less than that of the EC2 type of the same name. */
  readonly memoryGib: number
}

/** ElastiCache node types by name. */
export const cacheNodes: Readonly<Record<string, CacheNode>> = {
  'cache.t3.micro': { vcpus: 2, memoryGib: 0.5 },
  'cache.t3.small': { vcpus: 2, memoryGib: 1.37 },
  'cache.t3.medium': { vcpus: 2, memoryGib: 3.09 },
  'cache.t4g.micro': { vcpus: 2, memoryGib: 0.5 },
  'cache.t4g.small': { vcpus: 2, memoryGib: 1.37 },
  'cache.t4g.medium': { vcpus: 2, memoryGib: 3.09 },
  'cache.m5.large': { vcpus: 2, memoryGib: 6.38 },
  'cache.m5.xlarge': { vcpus: 4, memoryGib: 12.93 },
  'cache.m5.2xlarge': { vcpus: 8, memoryGib: 26.04 },
  'cache.m5.4xlarge': { vcpus: 16, memoryGib: 52.26 },
  'cache.m6g.large': { vcpus: 2, memoryGib: 6.38 },
  'cache.m6g.xlarge': { vcpus: 4, memoryGib: 12.93 },
  'cache.m6g.2xlarge': { vcpus: 8, memoryGib: 26.04 },
  'cache.m6g.4xlarge': { vcpus: 16, memoryGib: 52.26 },
  'cache.m6g.8xlarge': { vcpus: 32, memoryGib: 103.68 },
  'cache.m6g.12xlarge': { vcpus: 48, memoryGib: 157.12 },
  'cache.m6g.16xlarge': { vcpus: 64, memoryGib: 209.55 },
  'cache.m7g.large': { vcpus: 2, memoryGib: 6.38 },
  'cache.m7g.xlarge': { vcpus: 4, memoryGib: 12.93 },
  'cache.m7g.2xlarge': { vcpus: 8, memoryGib: 26.04 },
  'cache.m7g.4xlarge': { vcpus: 16, memoryGib: 52.26 },
  'cache.m7g.8xlarge': { vcpus: 32, memoryGib: 103.68 },
  'cache.m7g.12xlarge': { vcpus: 48, memoryGib: 157.12 },
  'cache.m7g.16xlarge': { vcpus: 64, memoryGib: 209.55 },
  'cache.r5.large': { vcpus: 2, memoryGib: 13.07 },
  'cache.r5.xlarge': { vcpus: 4, memoryGib: 26.32 },
  'cache.r5.2xlarge': { vcpus: 8, memoryGib: 52.82 },
  'cache.r5.4xlarge': { vcpus: 16, memoryGib: 105.81 },
  'cache.r6g.large': { vcpus: 2, memoryGib: 13.07 },
  'cache.r6g.xlarge': { vcpus: 4, memoryGib: 26.32 },
  'cache.r6g.2xlarge': { vcpus: 8, memoryGib: 52.82 },
  'cache.r6g.4xlarge': { vcpus: 16, memoryGib: 105.81 },
  'cache.r6g.8xlarge': { vcpus: 32, memoryGib: 209.55 },
  'cache.r6g.12xlarge': { vcpus: 48, memoryGib: 317.77 },
  'cache.r6g.16xlarge': { vcpus: 64, memoryGib: 419.09 },
  'cache.r7g.large': { vcpus: 2, memoryGib: 13.07 },
  'cache.r7g.xlarge': { vcpus: 4, memoryGib: 26.32 },
  'cache.r7g.2xlarge': { vcpus: 8, memoryGib: 52.82 },
  'cache.r7g.4xlarge': { vcpus: 16, memoryGib: 105.81 },
  'cache.r7g.8xlarge': { vcpus: 32, memoryGib: 209.55 },
  'cache.r7g.12xlarge': { vcpus: 48, memoryGib: 317.77 },
  'cache.r7g.16xlarge': { vcpus: 64, memoryGib: 419.09 },
}
