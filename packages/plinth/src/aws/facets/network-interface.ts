import { inSubnets } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, written } from './network.ts'
import { items } from './network/arguments.ts'
import { groupsOr, ipv6Of } from './network/interfaces.ts'

export const networkInterface = facets('aws_network_interface', {
  network: ({ args }) => [
    {
      part: 'interface',
      owner: 'network interface',
      subnets: [target(args.subnet_id)],
      groups: groupsOr(args.security_groups, 'default'),
      addresses: [...items(args.private_ips), ...items(args.ipv6_addresses)].map(written),
      public: false,
      ipv6: ipv6Of(args),
    },
  ],

  prices: free('an interface costs nothing; its public address does'),
  drawing: {
    label: 'Network interface',
    icon: 'resource/AmazonVPCElasticNetworkInterface',
    category: 'network',
    kind: 'other',
    spot: inSubnets('subnet_id'),
  },
})
