import { blocksAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { target } from './network.ts'
import { portsOfOrigin } from './forwards.ts'
import { free } from './prices.ts'

export const cloudfrontVpcOrigin = facets('aws_cloudfront_vpc_origin', {
  forwards: ({ args }) =>
    blocksAt(args, 'vpc_origin_endpoint_config').map((endpoint) => ({
      part: 'vpc-origin',
      balancer: target(endpoint.arn),
      ports: portsOfOrigin(endpoint),
    })),

  prices: free('a way into the VPC costs nothing; requests are paid at the distribution'),
})
