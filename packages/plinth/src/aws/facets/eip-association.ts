import { facets } from './facet.ts'
import { target } from './network.ts'
import { isGiven } from './network/arguments.ts'

export const eipAssociation = facets('aws_eip_association', {
  network: ({ args }) =>
    [args.instance_id, args.network_interface_id]
      .filter(isGiven)
      .map((on) => ({ part: 'public-address', on: target(on) })),
})
