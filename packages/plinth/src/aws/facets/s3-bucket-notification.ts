import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketNotification = facets('aws_s3_bucket_notification', {
  prices: free('a notification costs nothing; what it calls does'),
})
