import { facets } from './facet.ts'
import { free } from './prices.ts'

/** Who may publish and subscribe. */
export const snsTopicPolicy = facets('aws_sns_topic_policy', {
  prices: free('access costs nothing'),
  identity: ({ args }) => [{ part: 'resource-policy', resource: args['arn'], document: args['policy'] }],
})
