import { facets } from './facet.ts'
import { free } from './prices.ts'

export const dbParameterGroup = facets('aws_db_parameter_group', { prices: free('parameters cost nothing') })
