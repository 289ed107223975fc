import { facets } from './facet.ts'
import { free } from './prices.ts'

export const cloudfrontCachePolicy = facets('aws_cloudfront_cache_policy', {
  prices: free('a setting of the distribution'),
})
