import type { Resource } from '#graph/resource.ts'
import { numberAt, textAt } from '../arguments.ts'
import { inSubnetsOf, plain } from './drawing.ts'
import { facets, textArgument } from './facet.ts'
import { holding } from './holds.ts'
import { cacheNodes, type Charged } from './prices.ts'
import { groupsOr, portOf, through } from './network/interfaces.ts'

export const elasticacheReplicationGroup = facets('aws_elasticache_replication_group', {
  network: ({ args }) => [
    {
      part: 'interface',
      owner: 'cache',
      subnets: through(args.subnet_group_name, 'subnets'),
      groups: groupsOr(args.security_group_ids, 'default'),
      addresses: [],
      public: false,
      ipv6: args.network_type === 'dual_stack' || args.network_type === 'ipv6',
      ...portOf(args, args.engine === 'memcached' ? 11_211 : 6379),
    },
  ],

  prices: groupNodes,
  holds: (cache) =>
    holding(
      'cached data',
      'what the cache holds: sessions and counters that are kept nowhere else',
      textArgument(cache, 'final_snapshot_identifier') !== undefined && 'a last snapshot is taken',
    ),
  drawing: {
    label: 'ElastiCache',
    icon: 'service/AmazonElastiCache',
    category: 'database',
    kind: 'store',
    spot: inSubnetsOf('subnet_group_name', 'subnet_ids'),
    caption: plain('engine engine_version', 'node_type'),
  },
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
