import { blocksAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { target } from './network.ts'
import { groupsOfActions } from './forwards.ts'
import { free } from './prices.ts'

export const lbListenerRule = facets('aws_lb_listener_rule', {
  forwards: ({ args }) => [
    { part: 'listener-rule', listener: target(args.listener_arn), groups: groupsOfActions(blocksAt(args, 'action')) },
  ],
  prices: free('charged for the load balancer'),
})
