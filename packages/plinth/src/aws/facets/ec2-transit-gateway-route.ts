import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, written } from './network.ts'

export const ec2TransitGatewayRoute = facets('aws_ec2_transit_gateway_route', {
  network: ({ args }) => [
    {
      part: 'transit-route',
      table: target(args.transit_gateway_route_table_id),
      cidr: written(args.destination_cidr_block),
      to: args.blackhole === true ? { kind: 'blackhole' } : target(args.transit_gateway_attachment_id),
    },
  ],

  prices: free('charged for each attachment'),
})
