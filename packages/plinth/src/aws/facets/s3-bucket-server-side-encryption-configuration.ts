import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketServerSideEncryptionConfiguration = facets('aws_s3_bucket_server_side_encryption_configuration', {
  prices: free('a setting of the bucket; a key of your own is priced with the key'),
})
