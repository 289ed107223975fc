import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { inlineRoutes, learntRoutes } from './network/route-lines.ts'

export const defaultRouteTable = facets('aws_default_route_table', {
  network: ({ args }) => [
    { part: 'default-route-table', table: target(args.default_route_table_id), routes: inlineRoutes(args) },
    ...learntRoutes(args, target(args.default_route_table_id)),
  ],
  prices: free('routing costs nothing'),
})
