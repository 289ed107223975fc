import { facets } from './facet.ts'
import { free } from './prices.ts'
import { targets } from './network.ts'

export const dbSubnetGroup = facets('aws_db_subnet_group', {
  network: ({ args }) => [{ part: 'subnet-group', subnets: targets(args.subnet_ids) }],
  prices: free('a list of subnets costs nothing'),
})
