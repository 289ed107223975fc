import { facets } from './facet.ts'
import { free } from './prices.ts'

export const iamInstanceProfile = facets('aws_iam_instance_profile', { prices: free('IAM costs nothing') })
