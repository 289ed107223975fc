import type { Resource } from '#graph/resource.ts'
import { blocksAt, numberAt, textAt } from '../arguments.ts'
import { inSubnets } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, instanceHours, type PriceWorld, diskOf } from './prices.ts'
import { targets } from './network.ts'
import { isGiven } from './network/arguments.ts'
import { metadataOf, templateOf, writtenTargets } from './network/interfaces.ts'

export const autoscalingGroup = facets('aws_autoscaling_group', {
  forwards: (group) =>
    targets(group.args.target_group_arns).map((to) => ({
      part: 'target',
      group: to,
      is: { kind: 'resource', id: group.id },
      port: undefined,
    })),

  network: ({ args }) => [
    {
      part: 'interface',
      owner: 'instance',
      subnets: writtenTargets(args.vpc_zone_identifier),
      groups: isGiven(args.mixed_instances_policy) ? 'unknown' : 'default',
      addresses: [],
      public: 'subnet',
      ipv6: 'subnet',
      metadata: metadataOf({}),
      ...templateOf(args),
    },
  ],

  prices: groupCharges,
  drawing: {
    label: 'Auto Scaling group',
    icon: 'group/AutoScalinggroup',
    category: 'compute',
    kind: 'compute',
    spot: inSubnets('vpc_zone_identifier'),
  },
})

/** Instances of its launch template, from the least to the most that it may run. */
function groupCharges({ args }: Resource, world: PriceWorld): Charged {
  const min = numberAt(args, 'min_size') ?? 0
  const max = numberAt(args, 'max_size') ?? min
  const count = { min, likely: numberAt(args, 'desired_capacity') ?? min, max }
  const [written] = blocksAt(args, 'launch_template')
  const template = world.follow(written?.['id'] ?? written?.['name'])
  const [market] = blocksAt(template?.args, 'instance_market_options')
  const disks = blocksAt(template?.args, 'block_device_mappings').flatMap((mapping) => blocksAt(mapping, 'ebs'))
  return [
    instanceHours(
      textAt(template?.args, 'instance_type') ?? 'unknown',
      count,
      textAt(market, 'market_type') === 'spot',
    ),
    ...disks.flatMap((disk) => diskOf(disk, count)),
  ]
}
