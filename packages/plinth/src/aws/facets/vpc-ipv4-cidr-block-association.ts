import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, written } from './network.ts'

export const vpcIpv4CidrBlockAssociation = facets('aws_vpc_ipv4_cidr_block_association', {
  network: ({ args }) => [{ part: 'vpc-cidr', vpc: target(args.vpc_id), cidr: written(args.cidr_block), family: 4 }],
  prices: free('an address range costs nothing'),
})
