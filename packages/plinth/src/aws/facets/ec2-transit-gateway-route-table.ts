import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'

export const ec2TransitGatewayRouteTable = facets('aws_ec2_transit_gateway_route_table', {
  network: ({ args }) => [{ part: 'transit-table', gateway: target(args.transit_gateway_id) }],

  prices: free('charged for each attachment'),
})
