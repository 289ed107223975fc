import { facets } from './facet.ts'
import { target } from './network.ts'

export const internetGatewayAttachment = facets('aws_internet_gateway_attachment', {
  network: ({ args }) => [
    { part: 'gateway-attachment', gateway: target(args.internet_gateway_id), vpc: target(args.vpc_id) },
  ],
})
