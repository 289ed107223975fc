import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketObjectLockConfiguration = facets('aws_s3_bucket_object_lock_configuration', {
  prices: free('a setting of the bucket'),
})
