import type { Resource } from '#graph/resource.ts'
import { inRegion, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { truth, written } from './network.ts'
import { isGiven } from './network/arguments.ts'
import { type Charged, type PriceWorld, used } from './prices.ts'

export const vpc = facets('aws_vpc', {
  prices: crossZoneTraffic,
  network: ({ args }) => [
    {
      part: 'vpc',
      cidr: written(args.cidr_block),
      ipv6:
        isGiven(args.ipv6_cidr_block) && typeof args.ipv6_cidr_block === 'string'
          ? args.ipv6_cidr_block
          : args.assign_generated_ipv6_cidr_block === true || isGiven(args.ipv6_ipam_pool_id)
            ? 'drawn'
            : 'none',
      resolver: truth(args.enable_dns_support, true),
    },
  ],
  drawing: {
    label: 'VPC',
    icon: 'group/VirtualprivatecloudVPC',
    category: 'network',
    kind: 'vpc',
    spot: inRegion,
    caption: plain('cidr_block'),
  },
})

/** Data between zones is charged at both ends. One zone has nothing to cross. */
function crossZoneTraffic(_: Resource, world: PriceWorld): Charged {
  const zones = new Set(
    world.all('aws_subnet').map(({ args }) => args['availability_zone'] ?? args['availability_zone_id']),
  )
  if (zones.size < 2) return []
  return [
    used('data between zones', 'data-transfer/intra-region-each-direction', 'crossZoneGigabytes', {
      unit: 'GB',
      factor: 2,
      because: 'charged where it leaves and where it arrives',
    }),
  ]
}
