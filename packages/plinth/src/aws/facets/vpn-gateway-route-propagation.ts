import { facets } from './facet.ts'
import { target } from './network.ts'
import { learntRoutes } from './network/route-lines.ts'

export const vpnGatewayRoutePropagation = facets('aws_vpn_gateway_route_propagation', {
  network: ({ args }) => learntRoutes({ propagating_vgws: [args.vpn_gateway_id] }, target(args.route_table_id)),
})
