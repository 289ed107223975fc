import type { Resource } from '#graph/resource.ts'
import { target, targets, truth, type NetworkPart } from '../network.ts'
import { blocks, isGiven } from './arguments.ts'
import { groupsOr } from './interfaces.ts'

/**
 * The interfaces of a load balancer. A Network Load Balancer that was made without security groups has none; an
 * Application Load Balancer has the default group of its VPC then (Elastic Load Balancing user guides).
 */
export function loadBalancerParts({ args, terraform }: Resource): readonly NetworkPart[] {
  const subnets = isGiven(args.subnets)
    ? targets(args.subnets)
    : blocks(args, 'subnet_mapping').map(({ body }) => target(body.subnet_id))
  const looksUp = terraform?.mode === 'data' && subnets.length === 0
  const internal = truth(args.internal, false)
  return [
    {
      part: 'interface',
      owner: 'load balancer',
      subnets: looksUp ? 'unknown' : subnets,
      groups: groupsOr(
        args.security_groups,
        looksUp ? 'unknown' : args.load_balancer_type === 'network' ? 'none' : 'default',
      ),
      addresses: [],
      public: looksUp ? undefined : internal === undefined ? undefined : !internal,
      ipv6: typeof args.ip_address_type === 'string' && args.ip_address_type.startsWith('dualstack'),
    },
  ]
}
