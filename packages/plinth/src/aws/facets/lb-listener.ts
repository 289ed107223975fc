import { blocksAt, numberAt, textAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { target } from './network.ts'
import { groupsOfActions, transportOf } from './forwards.ts'
import { free } from './prices.ts'

export const lbListener = facets('aws_lb_listener', {
  forwards: ({ args }) => [
    {
      part: 'listener',
      balancer: target(args.load_balancer_arn),
      port: numberAt(args, 'port'),
      transport: transportOf(textAt(args, 'protocol')),
      groups: groupsOfActions(blocksAt(args, 'default_action')),
    },
  ],
  prices: free('charged for the load balancer'),
})
