import { facets } from './facet.ts'
import { free } from './prices.ts'

export const iamServiceLinkedRole = facets('aws_iam_service_linked_role', { prices: free('IAM costs nothing') })
