import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3BucketAcl = facets('aws_s3_bucket_acl', { prices: free('access costs nothing') })
