import type { Resource } from '#graph/resource.ts'
import { isInside } from './address.ts'
import { drop, type Choose } from './outcome.ts'
import { isIcmp, protocolNumbers, type Packet } from './packet.ts'
import { protocolNumber, type Direction } from './security-groups.ts'
import { vpcOfSubnet } from './sites.ts'
import { blocksIn, numberIn, textIn, type World } from './world.ts'

type Args = Resource['args']

/**
 * A packet that crosses the border of a subnet is held against the numbered rules of its ACL, lowest first; the first
 * match decides, and what no rule matches is denied. It has no memory: an answer is a packet like any other (VPC user
 * guide, "Network ACL rules", "Custom network ACLs").
 */
export function crossBorder(world: World, subnet: string, direction: Direction, packet: Packet, choose: Choose): void {
  const acl = world.once(`acl of ${subnet}`, () => aclOf(world, subnet))
  if (acl === undefined) return
  const other = direction === 'ingress' ? packet.from.address : packet.to.address
  for (const rule of world.once(`${direction} of ${acl.id}`, () => rulesOf(world, acl, direction))) {
    if (!matches(world, rule, packet, other, choose)) continue
    if (isAllow(rule, choose)) return
    break
  }
  drop(acl.id, 'network acl')
}

/** The ACL of a subnet; undefined for the default one that nobody wrote down, which lets everything pass. */
function aclOf(world: World, subnet: string): Resource | undefined {
  const named = world
    .ofType('aws_network_acl', 'aws_default_network_acl')
    .find(({ args }) => world.idsIn(args, 'subnet_ids').includes(subnet))
  if (named !== undefined) return named
  const joined = world
    .ofType('aws_network_acl_association')
    .find(({ args }) => world.idIn(args, 'subnet_id') === subnet)
  const joinedId = joined === undefined ? undefined : world.idIn(joined.args, 'network_acl_id')
  if (joinedId !== undefined) return world.find(joinedId)
  const vpc = vpcOfSubnet(world, subnet)
  return world.ofType('aws_default_network_acl').find(({ args }) => {
    return vpc !== undefined && world.idIn(args, 'default_network_acl_id') === vpc
  })
}

interface Rule {
  readonly id: string
  readonly number: number
  readonly args: Args
  readonly protocol: string | undefined
  readonly action: string | undefined
  readonly cidrs: readonly unknown[]
}

function rulesOf(world: World, acl: Resource, direction: Direction): readonly Rule[] {
  const inline = blocksIn(acl.args, direction).map((args, i): Rule => {
    const number = numberIn(args, 'rule_no') ?? 0
    return toRule(`${acl.id}.${direction}.${i}`, number, args, textIn(args, 'action'))
  })
  const separate = world
    .ofType('aws_network_acl_rule')
    .filter(({ args }) => world.idIn(args, 'network_acl_id') === acl.id)
    .filter(({ args }) => (args.egress === true) === (direction === 'egress'))
    .map(({ id, args }) => toRule(id, numberIn(args, 'rule_number') ?? 0, args, textIn(args, 'rule_action')))
  return [...inline, ...separate].sort((a, b) => a.number - b.number)
}

function toRule(id: string, number: number, args: Args, action: string | undefined): Rule {
  const cidrs = [args.cidr_block, args.ipv6_cidr_block].filter((cidr) => cidr !== undefined && cidr !== '')
  return { id, number, args, protocol: textIn(args, 'protocol'), action, cidrs }
}

function isAllow({ id, action }: Rule, choose: Choose): boolean {
  return action === undefined ? choose(`${id} action`) : action.toLowerCase() === 'allow'
}

function matches(world: World, rule: Rule, packet: Packet, other: string, choose: Choose): boolean {
  return matchesTraffic(rule, packet, choose) && matchesAddress(world, rule, other, choose)
}

function matchesAddress(world: World, { id, cidrs }: Rule, other: string, choose: Choose): boolean {
  if (cidrs.length === 0) return choose(`${id} cidr`)
  return cidrs.some((cidr) => {
    const text = world.textOf(cidr)
    return text === undefined ? choose(`${id} cidr`) : isInside(text, other)
  })
}

/** Port ranges are those of the destination, in both directions; ICMP has its own two fields. */
function matchesTraffic({ id, args, protocol }: Rule, packet: Packet, choose: Choose): boolean {
  if (protocol === undefined) return choose(`${id} protocol`)
  const number = protocolNumber(protocol)
  if (number === -1) return true
  if (number !== packet.protocol) return false
  if (isIcmp(packet))
    return matchesField(args, 'icmp_type', packet.icmp?.type) && matchesField(args, 'icmp_code', packet.icmp?.code)
  if (number !== protocolNumbers.tcp && number !== protocolNumbers.udp) return true
  const from = numberIn(args, 'from_port')
  const to = numberIn(args, 'to_port')
  if (from === undefined || to === undefined) return choose(`${id} ports`)
  return packet.destinationPort >= from && packet.destinationPort <= to
}

/** -1 is all. Left out, the provider sends 0: echo replies, and the code that most types have. */
function matchesField(args: Args, name: string, value: number | undefined): boolean {
  const wanted = numberIn(args, name) ?? 0
  return wanted === -1 || wanted === value
}
