import { facets } from './facet.ts'
import { free } from './prices.ts'

export const elasticacheUserGroup = facets('aws_elasticache_user_group', { prices: free('access costs nothing') })
