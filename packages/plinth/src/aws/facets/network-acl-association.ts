import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'

export const networkAclAssociation = facets('aws_network_acl_association', {
  network: ({ args }) => [
    { part: 'acl-association', acl: target(args.network_acl_id), subnet: target(args.subnet_id) },
  ],

  prices: free('filtering packets costs nothing'),
})
