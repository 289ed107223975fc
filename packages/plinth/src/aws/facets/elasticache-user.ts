import { facets } from './facet.ts'
import { free } from './prices.ts'

export const elasticacheUser = facets('aws_elasticache_user', { prices: free('access costs nothing') })
