import type { Resource } from '#graph/resource.ts'
import { textAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { type Charged, hourly } from './prices.ts'
import { target, truth } from './network.ts'
import { through } from './network/interfaces.ts'

export const rdsClusterInstance = facets('aws_rds_cluster_instance', {
  network: ({ args }) => [
    {
      part: 'interface',
      owner: 'database',
      subnets: through(args.cluster_identifier, 'subnets'),
      groups: through(args.cluster_identifier, 'groups'),
      addresses: [],
      public: truth(args.publicly_accessible, false),
      ipv6: false,
    },
    ...(truth(args.publicly_accessible, false) === false
      ? []
      : [{ part: 'public-address', on: target(args.cluster_identifier) } as const]),
  ],
  prices: instanceHoursOf,
})

function instanceHoursOf({ args }: Resource): Charged {
  const type = textAt(args, 'instance_class') ?? 'unknown'
  return [hourly(`database (${type})`, `rds/${textAt(args, 'engine') ?? 'aurora'}/single-az/${type}`)]
}
