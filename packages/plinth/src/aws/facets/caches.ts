import type { Resource } from '#graph/resource.ts'
import { inSubnetsOf, plain, type Drawing } from './drawing.ts'
import { textArgument } from './facet.ts'
import { holding, type Holding } from './holds.ts'
import type { NetworkPart } from './network.ts'
import { groupsOr, portOf, through } from './network/interfaces.ts'

/** Nodes of a cache in the subnets of its group; Memcached listens on 11211, Redis and Valkey on 6379. */
export function cacheInterface({ args }: Resource): NetworkPart {
  return {
    part: 'interface',
    owner: 'cache',
    subnets: through(args.subnet_group_name, 'subnets'),
    groups: groupsOr(args.security_group_ids, 'default'),
    addresses: [],
    public: false,
    ipv6: args.network_type === 'dual_stack' || args.network_type === 'ipv6',
    ...portOf(args, args.engine === 'memcached' ? 11_211 : 6379),
  }
}

export function cachedData(cache: Resource): Holding {
  return holding(
    'cached data',
    'what the cache holds: sessions and counters that are kept nowhere else',
    textArgument(cache, 'final_snapshot_identifier') !== undefined && 'a last snapshot is taken',
  )
}

/** A cache in a picture; `caption` names the arguments that are written below its name. */
export function cacheDrawing(...caption: readonly string[]): Drawing {
  return {
    label: 'ElastiCache',
    icon: 'service/AmazonElastiCache',
    category: 'database',
    kind: 'store',
    spot: inSubnetsOf('subnet_group_name', 'subnet_ids'),
    caption: plain(...caption),
  }
}
