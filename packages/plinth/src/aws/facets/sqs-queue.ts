import type { Resource } from '#graph/resource.ts'
import { isSet } from '../arguments.ts'
import { facets } from './facet.ts'
import { holding } from './holds.ts'
import { type Charged, used } from './prices.ts'

export const sqsQueue = facets('aws_sqs_queue', {
  prices: queueCharges,
  holds: () => holding('messages', 'every message that waits'),
})

function queueCharges({ args }: Resource): Charged {
  return [used('calls', isSet(args, 'fifo_queue') ? 'sqs/fifo' : 'sqs/standard', 'messages', { unit: 'request' })]
}
