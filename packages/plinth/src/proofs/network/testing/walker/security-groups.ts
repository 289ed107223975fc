import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'
import { isInside } from './address.ts'
import type { Choose } from './outcome.ts'
import { isIcmp, protocolNumbers, type End, type Packet } from './packet.ts'
import { blocksIn, listIn, numberIn, textIn, type World } from './world.ts'

export type Direction = 'ingress' | 'egress'

type Args = Resource['args']

/** One rule of a security group, whichever of the four ways it is written. */
interface Rule {
  readonly id: string
  readonly args: Args
  readonly protocol: string | undefined
  readonly cidrs: readonly unknown[]
  readonly prefixLists: readonly unknown[]
  readonly groups: readonly unknown[]
}

/** Who has a private address that a group reference stands for. */
export interface Peer extends End {
  /** Groups of the interface behind the address, as this VPC may refer to them; none for addresses of others. */
  readonly groups: readonly string[] | undefined
}

/**
 * Whether one of the groups has a rule for this packet: rules only allow, and the union of all groups counts (VPC user
 * guide, "Security group rules").
 */
export function allows(
  world: World,
  groups: readonly string[],
  direction: Direction,
  packet: Packet,
  peer: Peer,
  choose: Choose,
): boolean {
  return groups.some((group) => {
    if (group.endsWith('#default-security-group')) return allowsByDefault(group, direction, peer, choose)
    return world
      .once(`${direction} of ${group}`, () => rulesOf(world, group, direction))
      .some((rule) => matchesTraffic(rule, packet, choose) && matchesPeer(world, rule, peer, choose))
  })
}

/** As AWS makes it: everything from the group itself, everything out ("Default security groups for your VPCs"). */
function allowsByDefault(group: string, direction: Direction, peer: Peer, choose: Choose): boolean {
  return direction === 'egress' || isMember(group, peer, choose)
}

function rulesOf(world: World, group: string, direction: Direction): readonly Rule[] {
  const inline = blocksIn(world.find(group)?.args ?? {}, direction).map((args, i) =>
    listed(`${group}.${direction}.${i}`, args, group),
  )
  const single = world
    .ofType(`aws_vpc_security_group_${direction}_rule`)
    .filter(({ args }) => world.idIn(args, 'security_group_id') === group)
    .map(({ id, args }) => separate(id, args))
  const older = world
    .ofType('aws_security_group_rule')
    .filter(({ args }) => args.type === direction && world.idIn(args, 'security_group_id') === group)
    .map(({ id, args }) => listed(id, args, group))
  return [...inline, ...single, ...older]
}

/** `ingress` blocks and `aws_security_group_rule`: lists of sources. */
function listed(id: string, args: Args, group: string): Rule {
  const self = args.self === true ? [{ $: 'reference', target: group, attribute: 'id' }] : []
  const source = args.source_security_group_id === undefined ? [] : [args.source_security_group_id]
  return {
    id,
    args,
    protocol: textIn(args, 'protocol'),
    cidrs: [...listIn(args, 'cidr_blocks'), ...listIn(args, 'ipv6_cidr_blocks')],
    prefixLists: listIn(args, 'prefix_list_ids'),
    groups: [...listIn(args, 'security_groups'), ...source, ...self],
  }
}

/** `aws_vpc_security_group_ingress_rule`: exactly one source. */
function separate(id: string, args: Args): Rule {
  const one = (name: string): readonly unknown[] => (args[name] === undefined ? [] : [args[name]])
  return {
    id,
    args,
    protocol: textIn(args, 'ip_protocol'),
    cidrs: [...one('cidr_ipv4'), ...one('cidr_ipv6')],
    prefixLists: one('prefix_list_id'),
    groups: one('referenced_security_group_id'),
  }
}

/**
 * Ports matter for TCP and UDP, type and code for ICMP; every other protocol is allowed whole, whatever ports a rule
 * names (EC2 API reference, IpPermission). -1 is all types, or all codes of a type.
 */
function matchesTraffic({ id, args, protocol }: Rule, packet: Packet, choose: Choose): boolean {
  if (protocol === undefined) return choose(`${id} protocol`)
  const number = protocolNumber(protocol)
  if (number === -1) return true
  if (number !== packet.protocol) return false
  const from = numberIn(args, 'from_port')
  const to = numberIn(args, 'to_port')
  if (isIcmp(packet)) return matchesIcmp(from, to, packet)
  if (number !== protocolNumbers.tcp && number !== protocolNumbers.udp) return true
  if (from === undefined || to === undefined) return choose(`${id} ports`)
  return packet.destinationPort >= from && packet.destinationPort <= to
}

/** For ICMP `from_port` is the type and `to_port` the code. */
function matchesIcmp(type: number | undefined, code: number | undefined, { icmp }: Packet): boolean {
  if (type === undefined || type === -1) return true
  return icmp?.type === type && (code === undefined || code === -1 || icmp.code === code)
}

export function protocolNumber(protocol: string): number {
  const name = protocol.toLowerCase()
  if (name === 'all' || name === '-1') return -1
  return Object.entries(protocolNumbers).find(([known]) => known === name)?.[1] ?? Number(name)
}

function matchesPeer(world: World, rule: Rule, peer: Peer, choose: Choose): boolean {
  const { id, cidrs, prefixLists, groups } = rule
  if (cidrs.length + prefixLists.length + groups.length === 0) return choose(`${id} source`)
  return (
    cidrs.some((cidr) => isInCidr(world, id, cidr, peer.address, choose)) ||
    prefixLists.some((list) => isInPrefixList(world, list, peer.address, choose)) ||
    groups.some((group) => (isReference(group) ? isMember(group.target, peer, choose) : choose(`${id} group`)))
  )
}

function isInCidr(world: World, id: string, cidr: unknown, address: string, choose: Choose): boolean {
  const text = world.textOf(cidr)
  return text === undefined ? choose(`${id} cidr`) : isInside(text, address)
}

/**
 * A group stands for the private addresses of the interfaces that have it, never for public ones (VPC user guide,
 * "Security group referencing").
 */
function isMember(group: string, { site, groups }: Peer, choose: Choose): boolean {
  return groups === undefined ? choose(`groups of ${site}`) : groups.includes(group)
}

/** Entries of a customer-managed list; those of AWS are known to AWS alone. */
function isInPrefixList(world: World, list: unknown, address: string, choose: Choose): boolean {
  const resource = isReference(list) ? world.find(list.target) : undefined
  if (resource === undefined || resource.terraform?.mode === 'data')
    return choose(`prefix list ${JSON.stringify(list)}`)
  const entries = world
    .ofType('aws_ec2_managed_prefix_list_entry')
    .filter(({ args }) => world.idIn(args, 'prefix_list_id') === resource.id)
  const cidrs = [...blocksIn(resource.args, 'entry'), ...entries.map(({ args }) => args)].map(({ cidr }) => cidr)
  return cidrs.some((cidr) => isInCidr(world, resource.id, cidr, address, choose))
}
