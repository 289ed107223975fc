import { facets } from './facet.ts'
import { free } from './prices.ts'

export const ec2Tag = facets('aws_ec2_tag', { prices: free('tags cost nothing') })
