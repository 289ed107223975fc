import { facets } from './facet.ts'
import { free } from './prices.ts'
import { written } from './network.ts'
import { blocks } from './network/arguments.ts'

export const ec2ManagedPrefixList = facets('aws_ec2_managed_prefix_list', {
  network: (list) => [
    {
      part: 'prefix-list',
      name: written(list.args.name),
      cidrs:
        list.terraform?.mode === 'data'
          ? undefined
          : blocks(list.args, 'entry').map(({ body, place }) => ({ value: written(body.cidr), argument: place })),
    },
  ],

  prices: free('a list of addresses costs nothing'),
})
