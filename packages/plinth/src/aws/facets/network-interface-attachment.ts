import { facets } from './facet.ts'
import { target } from './network.ts'

export const networkInterfaceAttachment = facets('aws_network_interface_attachment', {
  network: ({ args }) => [
    { part: 'interface-attachment', instance: target(args.instance_id), interface: target(args.network_interface_id) },
  ],
})
