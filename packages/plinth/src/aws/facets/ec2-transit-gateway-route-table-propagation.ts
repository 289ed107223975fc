import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'

export const ec2TransitGatewayRouteTablePropagation = facets('aws_ec2_transit_gateway_route_table_propagation', {
  network: ({ args }) => [
    {
      part: 'transit-propagation',
      table: target(args.transit_gateway_route_table_id),
      attachment: target(args.transit_gateway_attachment_id),
    },
  ],

  prices: free('charged for each attachment'),
})
