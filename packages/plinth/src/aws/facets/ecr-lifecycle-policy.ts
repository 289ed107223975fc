import { facets } from './facet.ts'
import { free } from './prices.ts'

export const ecrLifecyclePolicy = facets('aws_ecr_lifecycle_policy', { prices: free('deleting costs nothing') })
