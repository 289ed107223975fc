import { facets } from './facet.ts'
import { free } from './prices.ts'

export const cloudfrontOriginAccessControl = facets('aws_cloudfront_origin_access_control', {
  prices: free('access costs nothing'),
})
