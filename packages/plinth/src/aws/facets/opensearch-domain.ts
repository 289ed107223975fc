import { facets } from './facet.ts'
import { holding } from './holds.ts'

export const opensearchDomain = facets('aws_opensearch_domain', {
  holds: () => holding('data', 'every index'),
})
