import { facets } from './facet.ts'
import { free } from './prices.ts'

export const cloudwatchEventRule = facets('aws_cloudwatch_event_rule', {
  prices: free('events of AWS and schedules cost nothing; what a rule calls does'),
})
