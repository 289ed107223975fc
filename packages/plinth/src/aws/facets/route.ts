import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { routeLine } from './network/route-lines.ts'

export const route = facets('aws_route', {
  network: ({ args }) => [{ part: 'route', table: target(args.route_table_id), route: routeLine(args) }],
  prices: free('routing costs nothing'),
})
