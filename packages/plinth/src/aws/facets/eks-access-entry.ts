import { facets } from './facet.ts'
import { free } from './prices.ts'

export const eksAccessEntry = facets('aws_eks_access_entry', { prices: free('access costs nothing') })
