import { facets } from './facet.ts'
import { target, written } from './network.ts'

export const vpcIpv6CidrBlockAssociation = facets('aws_vpc_ipv6_cidr_block_association', {
  network: ({ args }) => [
    { part: 'vpc-cidr', vpc: target(args.vpc_id), cidr: written(args.ipv6_cidr_block), family: 6 },
  ],
})
