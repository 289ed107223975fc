import type { Resource } from '#graph/resource.ts'
import { target, targets, truth, written, type NetworkPart } from '../network.ts'
import { isGiven } from './arguments.ts'
import { groupsOr } from './interfaces.ts'

/** A gateway endpoint adds routes; an interface endpoint has interfaces with security groups (PrivateLink guide). */
export function endpointParts({ args }: Resource): readonly NetworkPart[] {
  const vpc = target(args.vpc_id)
  const service = written(args.service_name)
  const type = isGiven(args.vpc_endpoint_type) ? args.vpc_endpoint_type : 'Gateway'
  if (type === 'Gateway') return [{ part: 'gateway-endpoint', vpc, service, tables: targets(args.route_table_ids) }]
  if (type !== 'Interface') return []
  return [
    {
      part: 'interface',
      owner: 'endpoint',
      subnets: targets(args.subnet_ids),
      groups: groupsOr(args.security_group_ids, 'default'),
      addresses: [],
      public: false,
      ipv6: args.ip_address_type === 'dualstack' || args.ip_address_type === 'ipv6',
      endpoint: { vpc, service, privateNames: truth(args.private_dns_enabled, false) },
    },
  ]
}
