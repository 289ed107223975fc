import { facets } from './facet.ts'
import { free } from './prices.ts'

/** Who may do what with a bucket, other accounts and AWS services included. */
export const s3BucketPolicy = facets('aws_s3_bucket_policy', {
  prices: free('access costs nothing'),
  identity: ({ args }) => [{ part: 'resource-policy', resource: args['bucket'], document: args['policy'] }],
})
