import type { Direction, GroupRule, Peer, Target } from '#aws/facets/network.ts'
import { every, families, type Match } from '../addresses.ts'
import type { GroupLine, GroupMember, SecurityGroup } from '../model.ts'
import { inWords } from '../names.ts'
import { anyPacket, nothing } from '../packets.ts'
import { showProtocol } from '../show-packets.ts'
import type { Lookup, Said } from './lookup.ts'
import type { FindPrefixList } from './prefix-lists.ts'
import { addressesIn, packetsOf, trafficOf, type Traffic } from './rule-packets.ts'

/** Suffix of the group that AWS makes with a VPC. */
export const defaultGroup = '#default_security_group_id'

const anyAddress: Match = { sure: families.map((family) => ({ family, span: every[family] })), maybe: [] }
const someAddress: Match = { sure: [], maybe: anyAddress.sure }

/** Security groups with their rules, inline or of their own. */
export function securityGroupsOf(lookup: Lookup, prefixList: FindPrefixList): ReadonlyMap<string, SecurityGroup> {
  const lines = new Map<string, Record<Direction, GroupLine[]>>()
  const linesOf = (id: string): Record<Direction, GroupLine[]> => {
    const own = lines.get(id) ?? { in: [], out: [] }
    lines.set(id, own)
    return own
  }
  const add = (id: string, direction: Direction, rules: readonly GroupRule[], said: Said): void => {
    for (const rule of rules) linesOf(id)[direction].push(...linesIn(rule, { id, direction, said, lookup, prefixList }))
  }
  const known = new Set<string>()
  for (const said of lookup.all('security-group')) {
    const id = said.part.made === undefined ? said.resource.id : `${said.resource.id}#${said.part.made}`
    linesOf(id)
    if (said.resource.terraform?.mode !== 'data') known.add(id)
    add(id, 'in', said.part.inbound, said)
    add(id, 'out', said.part.outbound, said)
  }
  for (const said of lookup.all('default-security-group')) {
    const id = (lookup.id(said.part.vpc) ?? said.resource.id) + defaultGroup
    linesOf(id)
    known.add(id)
    add(id, 'in', said.part.inbound, said)
    add(id, 'out', said.part.outbound, said)
  }
  for (const { resource } of lookup.all('vpc')) {
    const id = resource.id + defaultGroup
    if (resource.terraform?.mode === 'data' || known.has(id)) continue
    known.add(id)
    lines.set(id, defaultLines(id, resource.id))
  }
  for (const said of lookup.all('group-rule')) {
    const id = defaultOf(lookup.id(said.part.group), lookup)
    if (id !== undefined) add(id, said.part.direction, [said.part.rule], said)
  }
  return new Map([...lines].map(([id, own]) => [id, { id, in: own.in, out: own.out, known: known.has(id) }]))
}

/** `aws_default_security_group.x.id` is the default group of its VPC. */
function defaultOf(id: string | undefined, lookup: Lookup): string | undefined {
  const managed = lookup.all('default-security-group').find(({ resource }) => resource.id === id)
  return managed === undefined ? id : (lookup.id(managed.part.vpc) ?? managed.resource.id) + defaultGroup
}

/** What AWS writes into the default group: members reach each other, and everything (VPC user guide, default groups). */
function defaultLines(id: string, vpc: string): Record<Direction, GroupLine[]> {
  const evidence = [{ resource: vpc }]
  const self: GroupMember = { group: id, known: true }
  return {
    in: [{ sure: anyPacket, maybe: nothing, peer: self, says: 'all from its own members', evidence }],
    out: [{ sure: anyPacket, maybe: nothing, peer: undefined, says: 'all to anywhere', evidence }],
  }
}

interface Context {
  readonly id: string
  readonly direction: Direction
  readonly said: Said
  readonly lookup: Lookup
  readonly prefixList: FindPrefixList
}

function linesIn(rule: GroupRule, context: Context): readonly GroupLine[] {
  const traffic = trafficOf(rule, context.lookup)
  return rule.peers.map((peer) => lineOf(rule, peer, traffic, context))
}

function lineOf(rule: GroupRule, peer: Peer, traffic: Traffic | undefined, context: Context): GroupLine {
  const { direction, said, lookup } = context
  const member = memberIn(peer, context)
  const packets = packetsOf(traffic, matchFor(peer, context), direction === 'in' ? 'source' : 'destination')
  const says = `${sayTraffic(traffic)} ${direction === 'in' ? 'from' : 'to'} ${sayPeer(peer, member, lookup)}`
  return { ...packets, peer: member, says, evidence: [said.evidence(rule.argument)] }
}

function memberIn(peer: Peer, { id, lookup }: Context): GroupMember | undefined {
  if (peer.by === 'self') return { group: id, known: true }
  return peer.by === 'group' ? memberOf(peer.value, lookup) : undefined
}

/** A group as rules and interfaces refer to it. */
export function memberOf(value: Target, lookup: Lookup): GroupMember {
  const group = defaultOf(lookup.id(value), lookup)
  const described = group === undefined ? undefined : lookup.resource(group)
  return { group, known: described !== undefined && described.terraform?.mode !== 'data' }
}

function matchFor(peer: Peer, { lookup, prefixList }: Context): Match {
  switch (peer.by) {
    case 'cidr':
      return addressesIn(peer.value, peer.family, lookup)
    case 'prefix-list': {
      const matches = prefixList(lookup.id(peer.value)).entries.map(({ match }) => match)
      return { sure: matches.flatMap(({ sure }) => sure), maybe: matches.flatMap(({ maybe }) => maybe) }
    }
    case 'unknown':
      return someAddress
    case 'group':
    case 'self':
      return anyAddress
  }
}

function sayTraffic(traffic: Traffic | undefined): string {
  if (traffic === undefined) return 'nothing'
  const { protocol, destinationPort, sure } = traffic
  if (!sure) return 'something that is known after apply'
  const name = showProtocol(protocol)
  if (name !== 'tcp' && name !== 'udp') return name
  const [first, last] = [destinationPort.first, destinationPort.last]
  return first === 0 && last === 65_535 ? name : first === last ? `${first}/${name}` : `${first}-${last}/${name}`
}

function sayPeer(peer: Peer, member: GroupMember | undefined, lookup: Lookup): string {
  switch (peer.by) {
    case 'cidr':
      return lookup.text(peer.value) ?? 'a block that is known after apply'
    case 'prefix-list':
      return `prefix list ${inWords(lookup.id(peer.value) ?? 'that is known after apply')}`
    case 'self':
      return 'its own members'
    case 'group':
      return `members of ${member?.group === undefined ? 'a group that is known after apply' : inWords(member.group)}`
    case 'unknown':
      return 'a peer that is known after apply'
  }
}
