import { facets } from './facet.ts'
import { free } from './prices.ts'

export const cloudfrontResponseHeadersPolicy = facets('aws_cloudfront_response_headers_policy', {
  prices: free('a setting of the distribution'),
})
