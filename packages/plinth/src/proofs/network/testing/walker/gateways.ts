import type { Resource } from '#graph/resource.ts'
import { isInside } from './address.ts'
import { rangesOf } from './sites.ts'
import { textIn, type World } from './world.ts'

/** Whether an internet gateway stands at this VPC; a VPC has one at most. */
export function internetGatewayOf(world: World, vpc: string): string | undefined {
  const own = world.ofType('aws_internet_gateway').find(({ args }) => world.idIn(args, 'vpc_id') === vpc)
  if (own !== undefined) return own.id
  const joined = world.ofType('aws_internet_gateway_attachment').find(({ args }) => world.idIn(args, 'vpc_id') === vpc)
  return joined === undefined ? undefined : world.idIn(joined.args, 'internet_gateway_id')
}

/** The other side of a peering connection, when it is accepted and `vpc` is one of its sides. */
export function peerVpc(world: World, { id, args }: Resource, vpc: string): string | undefined {
  const accepted =
    args.auto_accept === true ||
    world
      .ofType('aws_vpc_peering_connection_accepter')
      .some((each) => each.args.auto_accept === true && world.idIn(each.args, 'vpc_peering_connection_id') === id)
  const sides = [world.idIn(args, 'vpc_id'), world.idIn(args, 'peer_vpc_id')]
  if (!accepted || !sides.includes(vpc)) return undefined
  return sides.find((side) => side !== vpc)
}

export function arePeered(world: World, a: string, b: string): boolean {
  return world.ofType('aws_vpc_peering_connection').some((peering) => peerVpc(world, peering, a) === b)
}

/** A public NAT gateway has an Elastic IP address; a private one never shows itself to the internet. */
export function isPublicNat({ args }: Resource): boolean {
  return (textIn(args, 'connectivity_type') ?? 'public') === 'public'
}

/** The VPC that this address belongs to. */
export function vpcWith(world: World, address: string): string | undefined {
  return world.ofType('aws_vpc').find(({ id }) => rangesOf(world, id).some((cidr) => isInside(cidr, address)))?.id
}
