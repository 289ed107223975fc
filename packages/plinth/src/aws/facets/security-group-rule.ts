import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { separateRule } from './network/group-rules.ts'

export const securityGroupRule = facets('aws_security_group_rule', {
  network: ({ args }) => [
    {
      part: 'group-rule',
      group: target(args.security_group_id),
      direction: args.type === 'egress' ? 'out' : 'in',
      rule: separateRule(args),
    },
  ],
  prices: free('filtering packets costs nothing'),
})
