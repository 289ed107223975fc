import { facets } from './facet.ts'
import { free } from './prices.ts'

export const autoscalingGroupTag = facets('aws_autoscaling_group_tag', { prices: free('tags cost nothing') })
