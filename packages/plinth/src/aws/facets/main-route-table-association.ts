import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'

export const mainRouteTableAssociation = facets('aws_main_route_table_association', {
  network: ({ args }) => [{ part: 'main-table', table: target(args.route_table_id), vpc: target(args.vpc_id) }],

  prices: free('routing costs nothing'),
})
