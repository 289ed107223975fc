import { facets } from './facet.ts'
import { free } from './prices.ts'

export const s3AccountPublicAccessBlock = facets('aws_s3_account_public_access_block', {
  prices: free('access costs nothing'),
})
