import { onVpc } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'
import { target } from './network.ts'
import { isGiven } from './network/arguments.ts'
import { inlineRules } from './network/group-rules.ts'

/** A security group. Its name and its tags are written; its id is drawn by EC2. */
export const securityGroup = facets('aws_security_group', {
  network: ({ args }) => [
    {
      part: 'security-group',
      vpc: isGiven(args.vpc_id) ? target(args.vpc_id) : undefined,
      inbound: inlineRules(args, 'ingress'),
      outbound: inlineRules(args, 'egress'),
    },
  ],

  prices: free('filtering packets costs nothing'),
  drawing: {
    label: 'Security group',
    icon: 'resource/Firewall',
    category: 'security',
    kind: 'security-group',
    spot: onVpc('vpc_id'),
  },
})
