import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { isGiven } from './network/arguments.ts'

export const routeTableAssociation = facets('aws_route_table_association', {
  network: ({ args }) => [
    {
      part: 'table-association',
      table: target(args.route_table_id),
      ...(isGiven(args.gateway_id) ? { gateway: target(args.gateway_id) } : { subnet: target(args.subnet_id) }),
    },
  ],
  prices: free('routing costs nothing'),
})
