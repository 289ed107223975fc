import { facets } from './facet.ts'
import { target, truth } from './network.ts'

export const vpcPeeringConnectionAccepter = facets('aws_vpc_peering_connection_accepter', {
  network: ({ args }) => [
    {
      part: 'peering-acceptance',
      peering: target(args.vpc_peering_connection_id),
      accepted: truth(args.auto_accept, false),
    },
  ],
})
