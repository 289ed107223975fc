import { facets } from './facet.ts'
import { written } from './network.ts'

export const prefixList = facets('aws_prefix_list', {
  network: (list) => [{ part: 'prefix-list', name: written(list.args.name), cidrs: undefined }],
})
