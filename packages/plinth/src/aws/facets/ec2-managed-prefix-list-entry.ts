import { facets } from './facet.ts'
import { target, written } from './network.ts'

export const ec2ManagedPrefixListEntry = facets('aws_ec2_managed_prefix_list_entry', {
  network: ({ args }) => [{ part: 'prefix-list-entry', list: target(args.prefix_list_id), cidr: written(args.cidr) }],
})
