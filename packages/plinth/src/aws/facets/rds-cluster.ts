import type { Resource } from '#graph/resource.ts'
import { textAt } from '../arguments.ts'
import { inSubnetsOf, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { deletionProtection, holding, lastSnapshot } from './holds.ts'
import { type Charged, monthly } from './prices.ts'
import { databasePort, groupsOr, portOf, through } from './network/interfaces.ts'

export const rdsCluster = facets('aws_rds_cluster', {
  network: ({ args }) => [
    {
      part: 'interface',
      owner: 'database',
      subnets: through(args.db_subnet_group_name, 'subnets'),
      groups: groupsOr(args.vpc_security_group_ids, 'default'),
      addresses: [],
      public: false,
      ipv6: args.network_type === 'DUAL',
      ...portOf(args, databasePort(args.engine)),
    },
  ],

  prices: clusterStorage,
  holds: (cluster) =>
    holding(
      'data',
      'every row of the cluster, and its automatic backups unless they are kept',
      deletionProtection(cluster),
      lastSnapshot(cluster),
    ),
  drawing: {
    label: 'Aurora',
    icon: 'service/AmazonAurora',
    category: 'database',
    kind: 'store',
    spot: inSubnetsOf('db_subnet_group_name', 'subnet_ids'),
    caption: plain('engine engine_version'),
  },
})

/** Aurora charges for storage and for requests; its instances are priced by themselves. */
function clusterStorage({ args }: Resource): Charged {
  const engine = textAt(args, 'engine') ?? 'aurora'
  return [
    monthly('cluster storage and requests', `rds/${engine}/storage`, { min: 1, likely: 10, max: 100 }, 'GB-month'),
  ]
}
