import type { Resource } from '#graph/resource.ts'
import { blocksAt, isSet, textAt } from '../arguments.ts'
import { inSubnets, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { type Charged, instanceHours, type PriceWorld, publicAddresses, diskOf } from './prices.ts'
import { target, written } from './network.ts'
import { blocks, isGiven, items } from './network/arguments.ts'
import { groupsOr, ipv6Of, metadataOf, publicOf, templateOf } from './network/interfaces.ts'

export const instance = facets('aws_instance', {
  network: ({ args }) => [
    {
      part: 'interface',
      owner: 'instance',
      subnets: isGiven(args.subnet_id) ? [target(args.subnet_id)] : 'unknown',
      groups: groupsOr(args.vpc_security_group_ids, groupsOr(args.security_groups, 'default')),
      addresses: [...items(isGiven(args.private_ip) ? args.private_ip : []), ...items(args.ipv6_addresses)].map(
        written,
      ),
      public: publicOf(args.associate_public_ip_address),
      ipv6: ipv6Of(args),
      metadata: metadataOf(args),
      ...(blocks(args, 'network_interface').length > 0 && {
        borrows: blocks(args, 'network_interface').map(({ body }) => target(body.network_interface_id)),
      }),
      ...templateOf(args),
    },
  ],

  prices: instanceCharges,
  drawing: {
    label: 'EC2 instance',
    icon: 'resource/AmazonEC2Instance',
    category: 'compute',
    kind: 'compute',
    spot: inSubnets('subnet_id'),
    caption: plain('instance_type'),
  },
})

/** On-demand hours of Linux, and its disks. The root disk counts where its size is written. */
function instanceCharges({ args }: Resource, world: PriceWorld): Charged {
  const [market] = blocksAt(args, 'instance_market_options')
  const subnet = world.follow(args['subnet_id'])
  const addressed =
    args['associate_public_ip_address'] === undefined
      ? isSet(subnet?.args, 'map_public_ip_on_launch')
      : isSet(args, 'associate_public_ip_address')
  const disks = [...blocksAt(args, 'root_block_device'), ...blocksAt(args, 'ebs_block_device')]
  return [
    instanceHours(textAt(args, 'instance_type') ?? 'unknown', 1, textAt(market, 'market_type') === 'spot'),
    ...disks.flatMap((disk) => diskOf(disk)),
    ...(addressed ? [publicAddresses(1)] : []),
  ]
}
