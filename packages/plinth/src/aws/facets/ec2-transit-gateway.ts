import { inRegion } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'
import { truth } from './network.ts'

export const ec2TransitGateway = facets('aws_ec2_transit_gateway', {
  network: ({ args }) => [
    {
      part: 'transit-gateway',
      associates: truth(args.default_route_table_association, true),
      propagates: truth(args.default_route_table_propagation, true),
      groupReferences: truth(args.security_group_referencing_support, false),
    },
  ],

  prices: free('charged for each attachment'),
  drawing: {
    label: 'Transit gateway',
    icon: 'service/AWSTransitGateway',
    category: 'network',
    kind: 'other',
    spot: inRegion,
  },
})
