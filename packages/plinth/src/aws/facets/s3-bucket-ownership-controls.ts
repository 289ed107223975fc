import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketOwnershipControls = facets('aws_s3_bucket_ownership_controls', {
  prices: free('a setting of the bucket'),
})
