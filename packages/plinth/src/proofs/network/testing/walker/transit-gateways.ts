import type { Resource } from '#graph/resource.ts'
import { isInside, prefixOf } from './address.ts'
import { drop, type Choose } from './outcome.ts'
import { rangesOf } from './sites.ts'
import { textIn, type World } from './world.ts'

/** Where a packet comes out of a transit gateway. */
export interface Exit {
  /** Subnet of the attachment that takes the packet from the VPC. */
  readonly entrySubnet: string
  /** Subnet of the attachment from which it goes on in the other VPC. */
  readonly exitSubnet: string
  /** Whether rules there that refer to groups see those of the sender. */
  readonly showsGroups: boolean
}

/**
 * From a subnet through a transit gateway to a subnet of another attachment. The table of the attachment it came by
 * decides (Transit gateway guide, "How transit gateways work").
 */
export function throughTransitGateway(
  world: World,
  gateway: Resource,
  from: { readonly subnet: string; readonly vpc: string },
  destination: string,
  choose: Choose,
): Exit {
  const attachments = attachmentsOf(world, gateway.id)
  const entry = attachments.find(({ args }) => world.idIn(args, 'vpc_id') === from.vpc)
  if (entry === undefined) drop(gateway.id, 'transit gateway')
  const entrySubnet = subnetInZone(world, entry, zoneOf(world, from.subnet))
  // Resources in a zone without a subnet of the attachment cannot reach the gateway ("Transit gateway VPC attachments").
  if (entrySubnet === undefined) drop(entry.id, 'transit gateway')
  const exit = exitFor(world, gateway, entry, attachments, destination, choose)
  for (const attachment of [entry, exit]) {
    const isSupported = !destination.includes(':') || textIn(attachment.args, 'ipv6_support') === 'enable'
    if (!isSupported) drop(attachment.id, 'transit gateway')
  }
  const exitSubnet = subnetInZone(world, exit, zoneOf(world, entrySubnet)) ?? world.idsIn(exit.args, 'subnet_ids')[0]
  if (exitSubnet === undefined) drop(exit.id, 'transit gateway')
  return { entrySubnet, exitSubnet, showsGroups: [gateway, entry, exit].every(refersToGroups) }
}

/** Switched on at the gateway and at both attachments (Transit gateway guide, "Security group referencing"). */
function refersToGroups({ args }: Resource): boolean {
  return textIn(args, 'security_group_referencing_support') === 'enable'
}

function attachmentsOf(world: World, gateway: string): readonly Resource[] {
  return world
    .ofType('aws_ec2_transit_gateway_vpc_attachment')
    .filter(({ args }) => world.idIn(args, 'transit_gateway_id') === gateway)
}

function zoneOf(world: World, subnet: string): string | undefined {
  return textIn(world.find(subnet)?.args ?? {}, 'availability_zone')
}

function subnetInZone(world: World, { args }: Resource, zone: string | undefined): string | undefined {
  return world.idsIn(args, 'subnet_ids').find((subnet) => zone !== undefined && zoneOf(world, subnet) === zone)
}

interface Route {
  readonly cidr: string
  /** 0 is static, 1 propagated: of the same prefix the static one wins ("Route evaluation order"). */
  readonly rank: 0 | 1
  readonly attachment: Resource | undefined
  readonly id: string
  readonly isBlackhole: boolean
}

function exitFor(
  world: World,
  gateway: Resource,
  entry: Resource,
  attachments: readonly Resource[],
  destination: string,
  choose: Choose,
): Resource {
  const table = tableOf(world, gateway, entry)
  if (table === undefined) drop(entry.id, 'transit gateway')
  const routes = [...staticRoutes(world, table), ...propagatedRoutes(world, gateway, table, attachments)]
  const fitting = routes.filter(({ cidr }) => isInside(cidr, destination))
  fitting.sort((a, b) => prefixOf(b.cidr).length - prefixOf(a.cidr).length || a.rank - b.rank)
  const [route] = fitting
  if (route === undefined || route.isBlackhole) drop(gateway.id, 'transit gateway')
  if (route.attachment !== undefined) return route.attachment
  const guess = attachments.find((each) => reaches(world, each, destination))
  if (guess === undefined || !choose(`${route.id} attachment`)) drop(route.id, 'transit gateway')
  return guess
}

function reaches(world: World, { args }: Resource, destination: string): boolean {
  return rangesOf(world, world.idIn(args, 'vpc_id') ?? '').some((cidr) => isInside(cidr, destination))
}

/** The table an attachment is associated with: a chosen one, else the default one where both sides want it. */
function tableOf(world: World, gateway: Resource, { id, args }: Resource): string | undefined {
  const chosen = world
    .ofType('aws_ec2_transit_gateway_route_table_association')
    .find((each) => world.idIn(each.args, 'transit_gateway_attachment_id') === id)
  if (chosen !== undefined) return world.idIn(chosen.args, 'transit_gateway_route_table_id')
  const byDefault =
    textIn(gateway.args, 'default_route_table_association') !== 'disable' &&
    args.transit_gateway_default_route_table_association !== false
  return byDefault ? gateway.id : undefined
}

/** References to the default table are references to an attribute of the gateway, so its id stands for that table. */
function staticRoutes(world: World, table: string): readonly Route[] {
  return world
    .ofType('aws_ec2_transit_gateway_route')
    .filter(({ args }) => world.idIn(args, 'transit_gateway_route_table_id') === table)
    .flatMap(({ id, args }) => {
      const cidr = textIn(args, 'destination_cidr_block')
      const attachment = world.find(world.idIn(args, 'transit_gateway_attachment_id') ?? '')
      return cidr === undefined
        ? []
        : [{ id, cidr, rank: 0 as const, attachment, isBlackhole: args.blackhole === true }]
    })
}

function propagatedRoutes(
  world: World,
  gateway: Resource,
  table: string,
  attachments: readonly Resource[],
): readonly Route[] {
  return attachments
    .filter((attachment) => propagates(world, gateway, table, attachment))
    .flatMap((attachment) =>
      rangesOf(world, world.idIn(attachment.args, 'vpc_id') ?? '').map((cidr): Route => ({
        id: attachment.id,
        cidr,
        rank: 1,
        attachment,
        isBlackhole: false,
      })),
    )
}

function propagates(world: World, gateway: Resource, table: string, { id, args }: Resource): boolean {
  const chosen = world
    .ofType('aws_ec2_transit_gateway_route_table_propagation')
    .some(
      (each) =>
        world.idIn(each.args, 'transit_gateway_attachment_id') === id &&
        world.idIn(each.args, 'transit_gateway_route_table_id') === table,
    )
  const byDefault =
    table === gateway.id &&
    textIn(gateway.args, 'default_route_table_propagation') !== 'disable' &&
    args.transit_gateway_default_route_table_propagation !== false
  return chosen || byDefault
}
