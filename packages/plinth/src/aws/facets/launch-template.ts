import { facets } from './facet.ts'
import { free } from './prices.ts'
import { block } from './network/arguments.ts'
import { groupsOr, metadataOf, publicOf } from './network/interfaces.ts'

export const launchTemplate = facets('aws_launch_template', {
  network: ({ args }) => [
    {
      part: 'launch-template',
      groups: groupsOr(
        args.vpc_security_group_ids,
        groupsOr(block(args, 'network_interfaces').security_groups, undefined),
      ),
      public: publicOf(block(args, 'network_interfaces').associate_public_ip_address),
      metadata: metadataOf(args),
    },
  ],

  prices: free('a template costs nothing; the instances started from it do'),
})
