import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { singleRule } from './network/group-rules.ts'

export const vpcSecurityGroupIngressRule = facets('aws_vpc_security_group_ingress_rule', {
  network: ({ args }) => [
    { part: 'group-rule', group: target(args.security_group_id), direction: 'in', rule: singleRule(args) },
  ],

  prices: free('filtering packets costs nothing'),
})
