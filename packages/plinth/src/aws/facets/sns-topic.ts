import { facets } from './facet.ts'
import { type Charged, used } from './prices.ts'

export const snsTopic = facets('aws_sns_topic', { prices: topicCharges })

/** The first million calls of an account are free, which is not taken off. */
function topicCharges(): Charged {
  return [used('calls', 'sns/api-over-1M', 'messages', { unit: 'request' })]
}
