import { facets } from './facet.ts'
import { holding } from './holds.ts'

export const kinesisStream = facets('aws_kinesis_stream', {
  holds: () => holding('messages', 'every record that is kept'),
})
