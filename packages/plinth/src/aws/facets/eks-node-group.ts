import type { Resource } from '#graph/resource.ts'
import type { Range } from '../usage.ts'
import { blocksAt, isSet, numberAt, textAt } from '../arguments.ts'
import { inSubnets, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charge, type Charged, instanceHours, type PriceWorld, publicAddresses, used, diskOf } from './prices.ts'
import { target, targets } from './network.ts'
import { templateOf as madeOf } from './network/interfaces.ts'

export const eksNodeGroup = facets('aws_eks_node_group', {
  network: ({ args }) => [
    {
      part: 'nodes',
      cluster: target(args.cluster_name),
      subnets: targets(args.subnet_ids),
      ...madeOf(args),
    },
  ],

  prices: nodeCharges,
  drawing: {
    label: 'Node group',
    icon: 'resource/AmazonEC2Instances',
    category: 'compute',
    kind: 'nodes',
    spot: inSubnets('subnet_ids'),
    caption: plain('instance_types'),
  },
})

/** Nodes from the least to the most that the autoscaler may keep, their disks, and addresses in a public subnet. */
function nodeCharges(group: Resource, world: PriceWorld): Charged {
  const { args } = group
  const [scaling] = blocksAt(args, 'scaling_config')
  const likely = numberAt(scaling, 'desired_size') ?? 1
  const count = { min: numberAt(scaling, 'min_size') ?? likely, likely, max: numberAt(scaling, 'max_size') ?? likely }
  const spot = textAt(args, 'capacity_type') === 'SPOT'
  const type = typeOf(group, world)
  const charges = [
    {
      ...instanceHours(type, count, spot, 'worker node'),
      because: 'from the least to the most nodes that are allowed; likely what it starts with',
    },
    ...diskCharges(group, world, count),
    ...(!spot && /^t\d/.test(type) ? [creditCharge] : []),
    ...(isPublic(group, world) ? [publicAddresses(count, 'its subnets give nodes public addresses')] : []),
  ]
  return charges.map((charge): Charge => ({ ...charge, nodes: { type, count } }))
}

/** On demand, EKS takes the first type that there is; only spot groups mix them. */
function typeOf({ args }: Resource, world: PriceWorld): string {
  const types = args['instance_types']
  const first: unknown = Array.isArray(types) ? types[0] : undefined
  if (typeof first === 'string') return first
  return textAt(templateOf(args, world)?.args, 'instance_type') ?? 't3.medium'
}

/** T nodes of EKS run in unlimited mode: above what they earn, each processor hour is charged. */
const creditCharge = used('CPU credits above what nodes earn', 'ec2/t3/cpu-credits-unlimited', 'cpuCreditHours', {
  unit: 'vCPU-hour',
})

/** Disks as the launch template has them; without one EKS gives each node 20 GiB, or `disk_size`. */
function diskCharges({ args }: Resource, world: PriceWorld, count: Range): readonly Charge[] {
  const template = templateOf(args, world)
  const mappings = blocksAt(template?.args, 'block_device_mappings').flatMap((mapping) => blocksAt(mapping, 'ebs'))
  if (mappings.length > 0) return mappings.flatMap((ebs) => diskOf(ebs, count, 'node disk'))
  return diskOf({ volume_type: 'gp3', volume_size: numberAt(args, 'disk_size') ?? 20 }, count, 'node disk')
}

function templateOf(args: Resource['args'], world: PriceWorld): Resource | undefined {
  const [written] = blocksAt(args, 'launch_template')
  return world.follow(written?.['id'] ?? written?.['name'])
}

function isPublic({ args }: Resource, world: PriceWorld): boolean {
  const subnets = args['subnet_ids']
  return (
    Array.isArray(subnets) && subnets.some((subnet) => isSet(world.follow(subnet)?.args, 'map_public_ip_on_launch'))
  )
}
