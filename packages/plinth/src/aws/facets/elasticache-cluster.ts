import type { Resource } from '#graph/resource.ts'
import { numberAt, textAt } from '../arguments.ts'
import { inSubnetsOf, plain } from './drawing.ts'
import { facets, textArgument } from './facet.ts'
import { holding } from './holds.ts'
import { cacheNodes, type Charged, free } from './prices.ts'
import { isGiven } from './network/arguments.ts'
import { groupsOr, portOf, through } from './network/interfaces.ts'

export const elasticacheCluster = facets('aws_elasticache_cluster', {
  network: ({ args }) =>
    isGiven(args.replication_group_id)
      ? []
      : [
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

  prices: cacheCharges,
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
    caption: plain('engine', 'node_type'),
  },
})

/** Nodes of Memcached, or one of Redis; a member of a replication group is priced with the group. */
function cacheCharges({ args }: Resource): Charged {
  if (args['replication_group_id'] !== undefined) return free('priced with its replication group')
  return [cacheNodes(args, textAt(args, 'engine') ?? 'redis', numberAt(args, 'num_cache_nodes') ?? 1)]
}
