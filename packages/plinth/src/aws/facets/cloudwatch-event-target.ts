import { facets } from './facet.ts'
import { free } from './prices.ts'

export const cloudwatchEventTarget = facets('aws_cloudwatch_event_target', {
  prices: free('delivery to AWS costs nothing'),
})
