import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketVersioning = facets('aws_s3_bucket_versioning', {
  prices: free('old versions are counted as data in the bucket'),
})
