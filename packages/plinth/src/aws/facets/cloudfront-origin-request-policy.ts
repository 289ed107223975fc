import { facets } from './facet.ts'
import { free } from './prices.ts'

export const cloudfrontOriginRequestPolicy = facets('aws_cloudfront_origin_request_policy', {
  prices: free('a setting of the distribution'),
})
