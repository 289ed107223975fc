import { facets } from './facet.ts'
import { target } from './network.ts'

export const vpcEndpointRouteTableAssociation = facets('aws_vpc_endpoint_route_table_association', {
  network: ({ args }) => [
    { part: 'endpoint-table', endpoint: target(args.vpc_endpoint_id), table: target(args.route_table_id) },
  ],
})
