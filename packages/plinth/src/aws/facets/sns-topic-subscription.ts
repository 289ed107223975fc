import type { Resource } from '#graph/resource.ts'
import { textAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { type Charged, free, used } from './prices.ts'

export const snsTopicSubscription = facets('aws_sns_topic_subscription', { prices: deliveryCharges })

/** Delivery to queues and functions is free; mail and HTTP are charged by the message. */
function deliveryCharges({ args }: Resource): Charged {
  const protocol = textAt(args, 'protocol') ?? 'unknown'
  if (['sqs', 'lambda', 'firehose'].includes(protocol)) return free('delivery to queues and functions costs nothing')
  return [used(`delivery by ${protocol}`, `sns/delivery-${protocol}`, 'messages', { unit: 'request' })]
}
