import { onVpc } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, truth, written } from './network.ts'
import { isGiven } from './network/arguments.ts'

export const vpcPeeringConnection = facets('aws_vpc_peering_connection', {
  network: ({ args }) => [
    {
      part: 'peering',
      requester: target(args.vpc_id),
      accepter: target(args.peer_vpc_id),
      accepted: args.accept_status === 'active' ? true : truth(args.auto_accept, false),
      region: isGiven(args.peer_region) ? written(args.peer_region) : 'same',
    },
  ],

  prices: free('the connection costs nothing; data between zones is counted at the VPC'),
  drawing: {
    label: 'VPC peering',
    icon: 'resource/AmazonVPCPeeringConnection',
    category: 'network',
    kind: 'other',
    spot: onVpc('vpc_id'),
  },
})
