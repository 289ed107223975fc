/**
 * What a bill depends on beside what is built: how much is stored, sent and asked for in a month. Each has a range that
 * holds for a small web product, so that an unset one widens the answer instead of making up a point.
 */

/** A number that is not known exactly: at least, most likely, at most. */
export interface Range {
  readonly min: number
  readonly likely: number
  readonly max: number
}

export interface Usage {
  /** What is counted, as the end of 'in a month: ...'. */
  readonly about: string
  readonly unit: string
  /** `all`: one number for the environment, divided over the resources that it is about. `each`: for each of them. */
  readonly of: 'all' | 'each'
  readonly fallback: Range
  /** Why these three numbers. */
  readonly reason: string
}

export const usages = {
  cloudfrontGigabytes: {
    about: 'data from CloudFront to visitors',
    unit: 'GB',
    of: 'all',
    fallback: { min: 10, likely: 25, max: 50 },
    reason: 'some 5,000 to 25,000 visits of 2 MB',
  },
  cloudfrontRequests: {
    about: 'requests of visitors to CloudFront',
    unit: 'request',
    of: 'all',
    fallback: { min: 100_000, likely: 300_000, max: 750_000 },
    reason: 'some 20 requests a visit, with the visits of cloudfrontGigabytes',
  },
  cloudfrontUploadGigabytes: {
    about: 'data from visitors through CloudFront to its origins',
    unit: 'GB',
    of: 'all',
    fallback: { min: 0, likely: 1, max: 5 },
    reason: 'forms and calls of the API are small; uploads of files are not, so set it where there are any',
  },
  loadBalancerUnitHours: {
    about: 'capacity units of each load balancer: one per GB, or per 90,000 new connections, whichever is more',
    unit: 'LCU-hour',
    of: 'each',
    fallback: { min: 1, likely: 30, max: 730 },
    reason: 'from a few GB in a month up to 25 new connections in every second of it',
  },
  natGigabytes: {
    about: 'data through all NAT gateways, in both directions',
    unit: 'GB',
    of: 'all',
    fallback: { min: 1, likely: 20, max: 200 },
    reason: 'images of add-ons, patches and calls to AWS of a few nodes; layers of own images come through S3',
  },
  internetGigabytes: {
    about: 'data out to the internet that does not go through CloudFront',
    unit: 'GB',
    of: 'all',
    fallback: { min: 0, likely: 2, max: 20 },
    reason: 'requests to other services on the internet are small; what visitors get is counted at CloudFront',
  },
  crossZoneGigabytes: {
    about: 'data between zones, each byte counted once and charged at both ends',
    unit: 'GB',
    of: 'all',
    fallback: { min: 1, likely: 50, max: 250 },
    reason:
      'with pods in two zones half of the calls inside the platform cross, some ten times what visitors get at most',
  },
  endpointGigabytes: {
    about: 'data through each interface endpoint',
    unit: 'GB',
    of: 'each',
    fallback: { min: 1, likely: 10, max: 100 },
    reason: 'calls to APIs of AWS are small; only ecr.dkr and logs carry more',
  },
  transitGatewayGigabytes: {
    about: 'data through each attachment of a transit gateway',
    unit: 'GB',
    of: 'each',
    fallback: { min: 1, likely: 50, max: 500 },
    reason: 'what other networks ask of this one is not known',
  },
  logGigabytes: {
    about: 'logs written to each log group',
    unit: 'GB',
    of: 'each',
    fallback: { min: 0.05, likely: 1, max: 5 },
    reason: 'a quiet service writes some 30 MB a day; an audit log or debug output writes more',
  },
  bucketGigabytes: {
    about: 'data kept in each bucket, old versions included',
    unit: 'GB-month',
    of: 'each',
    fallback: { min: 0.01, likely: 1, max: 10 },
    reason: 'assets of a site, or the state of Terraform',
  },
  bucketWrites: {
    about: 'requests that write or list, to each bucket',
    unit: 'request',
    of: 'each',
    fallback: { min: 100, likely: 5_000, max: 100_000 },
    reason: 'some releases a day, each writing some hundred files',
  },
  bucketReads: {
    about: 'requests that read, to each bucket',
    unit: 'request',
    of: 'each',
    fallback: { min: 1_000, likely: 50_000, max: 1_000_000 },
    reason: 'CloudFront answers most requests itself',
  },
  imageGigabytes: {
    about: 'images kept in each repository',
    unit: 'GB-month',
    of: 'each',
    fallback: { min: 0.1, likely: 0.5, max: 5 },
    reason: 'layers that images share are kept once; the lifecycle policy bounds how many are kept',
  },
  secretReads: {
    about: 'calls that read or describe each secret',
    unit: 'request',
    of: 'each',
    fallback: { min: 730, likely: 2_000, max: 50_000 },
    reason: 'External Secrets looks once an hour; a rollout and a plan of Terraform look too',
  },
  keyRequests: {
    about: 'calls that use each customer managed key',
    unit: 'request',
    of: 'each',
    fallback: { min: 1_000, likely: 20_000, max: 1_000_000 },
    reason: 'a start of a node or of a database decrypts once; a bucket without bucket keys asks for every object',
  },
  dnsQueries: {
    about: 'queries to each hosted zone that are not answered by an alias',
    unit: 'query',
    of: 'each',
    fallback: { min: 10_000, likely: 200_000, max: 2_000_000 },
    reason: 'resolvers keep answers, and aliases to CloudFront are free',
  },
  databaseBackupGigabytes: {
    about: 'backups of each database beyond the free share, which is as large as its disk',
    unit: 'GB-month',
    of: 'each',
    fallback: { min: 0, likely: 0, max: 50 },
    reason: 'a week of changes to a small database fits into the free share; a month of many changes may not',
  },
  tableReads: {
    about: 'read units of each table on demand',
    unit: 'unit',
    of: 'each',
    fallback: { min: 1_000, likely: 10_000, max: 1_000_000 },
    reason: 'a lock table is read some times in every run of Terraform',
  },
  tableWrites: {
    about: 'write units of each table on demand',
    unit: 'unit',
    of: 'each',
    fallback: { min: 1_000, likely: 10_000, max: 1_000_000 },
    reason: 'a lock table is written some times in every run of Terraform',
  },
  tableGigabytes: {
    about: 'data kept in each table',
    unit: 'GB-month',
    of: 'each',
    fallback: { min: 0, likely: 0.1, max: 10 },
    reason: 'a lock table keeps a few rows',
  },
  functionRequests: {
    about: 'calls of each Lambda function',
    unit: 'request',
    of: 'each',
    fallback: { min: 1_000, likely: 100_000, max: 2_000_000 },
    reason: 'from an hourly job to one call a second',
  },
  functionSeconds: {
    about: 'seconds that each Lambda function runs, all calls together',
    unit: 'second',
    of: 'each',
    fallback: { min: 100, likely: 20_000, max: 400_000 },
    reason: 'functionRequests of 0.2 seconds',
  },
  messages: {
    about: 'calls to each queue or topic',
    unit: 'request',
    of: 'each',
    fallback: { min: 10_000, likely: 500_000, max: 5_000_000 },
    reason: 'an idle consumer that polls every 20 seconds asks 130,000 times',
  },
  filteredRequests: {
    about: 'requests that each web ACL looks at',
    unit: 'request',
    of: 'each',
    fallback: { min: 100_000, likely: 300_000, max: 750_000 },
    reason: 'those of cloudfrontRequests',
  },
  cpuCreditHours: {
    about: 'processor hours of each group of T nodes above what they earn (unlimited mode)',
    unit: 'vCPU-hour',
    of: 'each',
    fallback: { min: 0, likely: 0, max: 100 },
    reason: 'nodes that wait for requests earn more than they use; a busy day may cost extra',
  },
} as const satisfies Readonly<Record<string, Usage>>

export type UsageName = keyof typeof usages

/** The same number three times. */
export function exactly(value: number): Range {
  return { min: value, likely: value, max: value }
}
