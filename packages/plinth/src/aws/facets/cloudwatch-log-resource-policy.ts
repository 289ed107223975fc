import { facets } from './facet.ts'
import { free } from './prices.ts'

export const cloudwatchLogResourcePolicy = facets('aws_cloudwatch_log_resource_policy', {
  prices: free('access costs nothing'),
})
