import { facets } from './facet.ts'
import { holding } from './holds.ts'

export const mskCluster = facets('aws_msk_cluster', {
  holds: () => holding('messages', 'every topic and its records'),
})
