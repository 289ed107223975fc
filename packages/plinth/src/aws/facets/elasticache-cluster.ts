import type { Resource } from '#graph/resource.ts'
import { numberAt, textAt } from '../arguments.ts'
import { cachedData, cacheDrawing, cacheInterface } from './caches.ts'
import { facets } from './facet.ts'
import { cacheNodes, type Charged, free } from './prices.ts'
import { isGiven } from './network/arguments.ts'

export const elasticacheCluster = facets('aws_elasticache_cluster', {
  network: (cache) => (isGiven(cache.args.replication_group_id) ? [] : [cacheInterface(cache)]),
  prices: cacheCharges,
  holds: cachedData,
  drawing: cacheDrawing('engine', 'node_type'),
})

/** Nodes of Memcached, or one of Redis; a member of a replication group is priced with the group. */
function cacheCharges({ args }: Resource): Charged {
  if (args['replication_group_id'] !== undefined) return free('priced with its replication group')
  return [cacheNodes(args, textAt(args, 'engine') ?? 'redis', numberAt(args, 'num_cache_nodes') ?? 1)]
}
