import { onVpc, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, truth, written } from './network.ts'
import { isGiven } from './network/arguments.ts'

export const subnet = facets('aws_subnet', {
  network: ({ args }) => [
    {
      part: 'subnet',
      vpc: target(args.vpc_id),
      cidr: args.ipv6_native === true ? 'none' : written(args.cidr_block),
      ipv6: isGiven(args.ipv6_cidr_block) ? written(args.ipv6_cidr_block) : 'none',
      zone: written(args.availability_zone),
      publicOnLaunch: truth(args.map_public_ip_on_launch, false),
      ipv6OnLaunch: truth(args.assign_ipv6_address_on_creation, false),
    },
  ],
  prices: free('a subnet costs nothing; what stands in it does'),
  drawing: {
    label: 'Subnet',
    icon: 'group/Privatesubnet',
    category: 'network',
    kind: 'subnet',
    spot: onVpc('vpc_id'),
    caption: plain('availability_zone', 'cidr_block'),
  },
})
