import { facets } from './facet.ts'
import { holding } from './holds.ts'

export const mqBroker = facets('aws_mq_broker', {
  holds: () => holding('messages', 'every message that waits'),
})
