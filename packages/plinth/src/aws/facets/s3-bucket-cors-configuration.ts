import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketCorsConfiguration = facets('aws_s3_bucket_cors_configuration', {
  prices: free('a setting of the bucket'),
})
