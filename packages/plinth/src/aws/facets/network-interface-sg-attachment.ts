import { facets } from './facet.ts'
import { target } from './network.ts'

export const networkInterfaceSgAttachment = facets('aws_network_interface_sg_attachment', {
  network: ({ args }) => [
    { part: 'group-attachment', group: target(args.security_group_id), interface: target(args.network_interface_id) },
  ],
})
