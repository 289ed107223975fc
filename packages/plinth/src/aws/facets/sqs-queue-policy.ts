import { facets } from './facet.ts'
import { free } from './prices.ts'

/** Who may send and receive. */
export const sqsQueuePolicy = facets('aws_sqs_queue_policy', {
  prices: free('access costs nothing'),
  identity: ({ args }) => [{ part: 'resource-policy', resource: args['queue_url'], document: args['policy'] }],
})
