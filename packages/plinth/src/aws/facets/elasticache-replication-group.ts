import type { Resource } from '#graph/resource.ts'
import { numberAt, textAt } from '../arguments.ts'
import { cachedData, cacheDrawing, cacheInterface } from './caches.ts'
import { facets } from './facet.ts'
import { cacheNodes, type Charged } from './prices.ts'

export const elasticacheReplicationGroup = facets('aws_elasticache_replication_group', {
  network: (cache) => [cacheInterface(cache)],
  prices: groupNodes,
  holds: cachedData,
  drawing: cacheDrawing('engine engine_version', 'node_type'),
})

/** Shards, each with its copies; without shards the number of nodes is written. */
function groupNodes({ args }: Resource): Charged {
  const shards = numberAt(args, 'num_node_groups')
  const count =
    shards === undefined
      ? (numberAt(args, 'num_cache_clusters') ?? 1)
      : shards * (1 + (numberAt(args, 'replicas_per_node_group') ?? 0))
  return [cacheNodes(args, textAt(args, 'engine') ?? 'redis', count)]
}
