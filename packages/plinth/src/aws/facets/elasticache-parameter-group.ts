import { facets } from './facet.ts'
import { free } from './prices.ts'

export const elasticacheParameterGroup = facets('aws_elasticache_parameter_group', {
  prices: free('parameters cost nothing'),
})
