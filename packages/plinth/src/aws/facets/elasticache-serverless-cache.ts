import { facets } from './facet.ts'
import { holding } from './holds.ts'

export const elasticacheServerlessCache = facets('aws_elasticache_serverless_cache', {
  holds: () => holding('cached data', 'what the cache holds: sessions and counters that are kept nowhere else'),
})
