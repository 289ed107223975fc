import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, targets } from './network.ts'
import { inlineAclRules } from './network/acl-rules.ts'

export const defaultNetworkAcl = facets('aws_default_network_acl', {
  network: ({ args }) => [
    {
      part: 'default-acl',
      acl: target(args.default_network_acl_id),
      subnets: targets(args.subnet_ids),
      inbound: inlineAclRules(args, 'ingress'),
      outbound: inlineAclRules(args, 'egress'),
    },
  ],
  prices: free('filtering packets costs nothing'),
})
