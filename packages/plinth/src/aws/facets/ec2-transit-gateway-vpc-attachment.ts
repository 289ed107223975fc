import { facets } from './facet.ts'
import { type Charged, hourly, used } from './prices.ts'
import { target, targets, truth } from './network.ts'

export const ec2TransitGatewayVpcAttachment = facets('aws_ec2_transit_gateway_vpc_attachment', {
  network: ({ args }) => [
    {
      part: 'transit-attachment',
      gateway: target(args.transit_gateway_id),
      vpc: target(args.vpc_id),
      subnets: targets(args.subnet_ids),
      associates: truth(args.transit_gateway_default_route_table_association, true),
      propagates: truth(args.transit_gateway_default_route_table_propagation, true),
      groupReferences: truth(args.security_group_referencing_support, true),
      appliance: truth(args.appliance_mode_support, false),
      ipv6: truth(args.ipv6_support, false),
    },
  ],

  prices: attachmentCharges,
})

function attachmentCharges(): Charged {
  return [
    hourly('transit gateway attachment', 'tgw/attachment'),
    used('data processed', 'tgw/data-processed', 'transitGatewayGigabytes', { unit: 'GB' }),
  ]
}
