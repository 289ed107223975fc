import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, truth } from './network.ts'
import { aclRule } from './network/acl-rules.ts'

export const networkAclRule = facets('aws_network_acl_rule', {
  network: ({ args }) => [
    {
      part: 'acl-rule',
      acl: target(args.network_acl_id),
      direction: truth(args.egress, false) === true ? 'out' : 'in',
      rule: aclRule(args),
    },
  ],
  prices: free('filtering packets costs nothing'),
})
