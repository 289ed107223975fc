import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { inlineRules } from './network/group-rules.ts'

export const defaultSecurityGroup = facets('aws_default_security_group', {
  network: ({ args }) => [
    {
      part: 'default-security-group',
      vpc: target(args.vpc_id),
      inbound: inlineRules(args, 'ingress'),
      outbound: inlineRules(args, 'egress'),
    },
  ],

  prices: free('filtering packets costs nothing'),
})
