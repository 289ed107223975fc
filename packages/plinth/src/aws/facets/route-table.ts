import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { inlineRoutes, learntRoutes } from './network/route-lines.ts'

export const routeTable = facets('aws_route_table', {
  network: ({ args }) => [
    { part: 'route-table', vpc: target(args.vpc_id), routes: inlineRoutes(args) },
    ...learntRoutes(args, { kind: 'self' }),
  ],
  prices: free('routing costs nothing'),
})
