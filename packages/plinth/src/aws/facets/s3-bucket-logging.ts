import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketLogging = facets('aws_s3_bucket_logging', {
  prices: free('delivery costs nothing; the logs are kept in a bucket'),
})
