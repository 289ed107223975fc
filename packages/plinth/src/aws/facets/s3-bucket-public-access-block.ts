import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketPublicAccessBlock = facets('aws_s3_bucket_public_access_block', {
  prices: free('access costs nothing'),
})
