import { numberAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { target } from './network.ts'
import { free } from './prices.ts'

export const lbTargetGroupAttachment = facets('aws_lb_target_group_attachment', {
  forwards: ({ args }) => [
    {
      part: 'target',
      group: target(args.target_group_arn),
      is: target(args.target_id),
      port: numberAt(args, 'port'),
    },
  ],

  prices: free('charged for the load balancer'),
})
