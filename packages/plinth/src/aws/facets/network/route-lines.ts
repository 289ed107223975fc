import { target, written, type RouteLine, type Target, type UnmodelledPart } from '../network.ts'
import { blocks, isGiven, items, type Arguments } from './arguments.ts'

/** Arguments that name where a route leads; one of them is given. */
const hops = [
  'gateway_id',
  'nat_gateway_id',
  'vpc_peering_connection_id',
  'transit_gateway_id',
  'egress_only_gateway_id',
  'vpc_endpoint_id',
  'network_interface_id',
  'instance_id',
  'carrier_gateway_id',
  'local_gateway_id',
  'core_network_arn',
]

/** Routes inside a table. */
export function inlineRoutes(args: Arguments): readonly RouteLine[] {
  return blocks(args, 'route').map(({ body, place }) => routeLine(body, place))
}

/** A route of its own calls its destinations `destination_...`. */
export function routeLine(args: Arguments, argument = ''): RouteLine {
  const name = hops.find((each) => isGiven(args[each]))
  const hop = name === undefined ? undefined : args[name]
  return {
    destination: destinationOf(args),
    to: hop === 'local' ? { kind: 'local' } : target(hop),
    through: name === 'nat_gateway_id' ? 'nat' : name === 'egress_only_gateway_id' ? 'egress-only' : 'any',
    argument,
  }
}

function destinationOf(args: Arguments): RouteLine['destination'] {
  const list = args.destination_prefix_list_id
  if (isGiven(list)) return { by: 'prefix-list', value: target(list) }
  const four = [args.destination_cidr_block, args.cidr_block].find(isGiven)
  if (four !== undefined) return { by: 'cidr', value: written(four), family: 4 }
  const six = [args.destination_ipv6_cidr_block, args.ipv6_cidr_block].find(isGiven)
  return { by: 'cidr', value: written(six), family: six === undefined ? undefined : 6 }
}

/** Routes that a virtual private gateway learns by BGP and puts into a table. */
export function learntRoutes(args: Arguments, table: Target | { readonly kind: 'self' }): readonly UnmodelledPart[] {
  if (items(args.propagating_vgws).length === 0) return []
  return [{ part: 'unmodelled', touches: table, reason: 'a virtual private gateway adds routes that it learns by BGP' }]
}
