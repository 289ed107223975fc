import { facets } from './facet.ts'
import { free } from './prices.ts'

export const placementGroup = facets('aws_placement_group', { prices: free('a placement costs nothing') })
