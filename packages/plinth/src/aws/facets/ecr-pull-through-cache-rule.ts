import { facets } from './facet.ts'
import { free } from './prices.ts'

export const ecrPullThroughCacheRule = facets('aws_ecr_pull_through_cache_rule', {
  prices: free('a rule costs nothing; cached images are kept in a repository'),
})
