import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketLifecycleConfiguration = facets('aws_s3_bucket_lifecycle_configuration', {
  prices: free('deleting costs nothing'),
})
