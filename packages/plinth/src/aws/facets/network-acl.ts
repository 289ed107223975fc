import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target, targets } from './network.ts'
import { inlineAclRules } from './network/acl-rules.ts'

export const networkAcl = facets('aws_network_acl', {
  network: ({ args }) => [
    {
      part: 'acl',
      vpc: target(args.vpc_id),
      subnets: targets(args.subnet_ids),
      inbound: inlineAclRules(args, 'ingress'),
      outbound: inlineAclRules(args, 'egress'),
    },
  ],
  prices: free('filtering packets costs nothing'),
})
