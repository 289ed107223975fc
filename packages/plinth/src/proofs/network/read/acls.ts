import type { AclRule, Direction } from '#aws/facets/network.ts'
import type { Acl, AclLine, AclPassage } from '../model.ts'
import { anyPacket, intersect, nothing, subtract, union, type Box, type PacketSet } from '../packets.ts'
import type { Lookup, Said } from './lookup.ts'
import { addressesIn, packetsOf, trafficOf } from './rule-packets.ts'

interface SaidRule {
  readonly rule: AclRule
  readonly said: Said
}

export interface Acls {
  readonly byId: ReadonlyMap<string, Acl>
  /** ACL of a subnet by explicit association. */
  readonly bySubnet: ReadonlyMap<string, string>
  /** The ACL of subnets without one, which AWS makes with the VPC; `undefined` for a VPC that is described elsewhere. */
  readonly default: (vpc: string) => Acl
}

/** Network ACLs with their rules, inline or of their own, and who has which. */
export function aclsOf(lookup: Lookup): Acls {
  const rules = new Map<string, Record<Direction, SaidRule[]>>()
  const bySubnet = new Map<string, string>()
  const add = (id: string, direction: Direction, added: readonly SaidRule[]): void => {
    const own = rules.get(id) ?? { in: [], out: [] }
    own[direction].push(...added)
    rules.set(id, own)
  }
  const both = [...lookup.all('acl'), ...lookup.all('default-acl')]
  for (const said of both) {
    const id = said.part.part === 'acl' ? said.resource.id : (lookup.id(said.part.acl) ?? said.resource.id)
    add(
      id,
      'in',
      said.part.inbound.map((rule) => ({ rule, said })),
    )
    add(
      id,
      'out',
      said.part.outbound.map((rule) => ({ rule, said })),
    )
    for (const subnet of said.part.subnets) setKnown(bySubnet, lookup.id(subnet), id)
  }
  for (const said of lookup.all('acl-rule')) {
    const id = lookup.id(said.part.acl)
    if (id !== undefined) add(id, said.part.direction, [{ rule: said.part.rule, said }])
  }
  for (const { part } of lookup.all('acl-association')) setKnown(bySubnet, lookup.id(part.subnet), lookup.id(part.acl))
  const described = new Set(
    both.map(({ part, resource }) => (part.part === 'acl' ? resource.id : (lookup.id(part.acl) ?? ''))),
  )
  const byId = new Map(
    [...rules].map(([id, own]) => {
      if (described.has(id)) return [id, aclOf(id, own, [], lookup)]
      const isDefault = id.endsWith(defaultSuffix) && lookup.resource(id) !== undefined
      return [id, isDefault ? aclOf(id, own, [defaultLine(id)], lookup) : unknownAcl(id)]
    }),
  )
  return {
    byId,
    bySubnet,
    default: (vpc) => byId.get(vpc + defaultSuffix) ?? defaultAcl(vpc, lookup),
  }
}

function setKnown(map: Map<string, string>, key: string | undefined, value: string | undefined): void {
  if (key !== undefined && value !== undefined) map.set(key, value)
}

const defaultSuffix = '#default_network_acl_id'

type Numbered = AclLine & { readonly number: number }

/** What AWS writes into the default ACL of a VPC: everything passes (VPC user guide, default network ACL). */
function defaultLine(id: string): Numbered {
  const evidence = [{ resource: id.slice(0, -defaultSuffix.length) }]
  return { number: 100, name: 'rule 100', allows: true, sure: anyPacket, maybe: nothing, evidence }
}

function aclOf(
  id: string,
  rules: Record<Direction, readonly SaidRule[]>,
  given: readonly Numbered[],
  lookup: Lookup,
): Acl {
  return { id, in: passageOf(rules.in, 'in', given, lookup), out: passageOf(rules.out, 'out', given, lookup) }
}

/** An ACL of which nothing is described here. */
export function unknownAcl(id: string): Acl {
  const passage: AclPassage = { allowed: nothing, unknown: anyPacket, rules: [] }
  return { id, in: passage, out: passage }
}

function defaultAcl(vpc: string, lookup: Lookup): Acl {
  const id = vpc + defaultSuffix
  return lookup.resource(vpc) === undefined ? unknownAcl(id) : aclOf(id, { in: [], out: [] }, [defaultLine(id)], lookup)
}

function lineOf({ rule, said }: SaidRule, direction: Direction, lookup: Lookup): Numbered {
  const match = addressesIn(rule.cidr, rule.family, lookup)
  const packets = packetsOf(trafficOf(rule, lookup), match, direction === 'in' ? 'source' : 'destination')
  const number = rule.number ?? 0
  const name = rule.number === undefined ? 'a rule whose number is not known yet' : `rule ${number}`
  return { number, name, allows: rule.allows, ...packets, evidence: [said.evidence(rule.argument)] }
}

/** Rules by number; the first that fits decides, and what none fits is denied. */
function passageOf(
  rules: readonly SaidRule[],
  direction: Direction,
  given: readonly Numbered[],
  lookup: Lookup,
): AclPassage {
  const numbered = rules.filter(({ rule }) => rule.number !== undefined)
  const lines = [...given, ...numbered.map((rule) => lineOf(rule, direction, lookup))].toSorted(
    (a, b) => a.number - b.number,
  )
  const misplaced = rules.filter(({ rule }) => rule.number === undefined).map((rule) => lineOf(rule, direction, lookup))
  const decided = firstMatch(lines)
  // A rule whose number nobody knows may come first.
  const doubtful = union(...misplaced.flatMap(({ sure, maybe }) => [sure, maybe]))
  return {
    allowed: subtract(decided.allowed, doubtful),
    unknown: union(decided.unknown, doubtful),
    rules: [...lines, ...misplaced],
  }
}

type Pending = 'none' | 'allow' | 'deny'

/**
 * Goes through the rules with three sets: packets that no rule has fitted, and packets that an earlier rule may fit,
 * which would then be allowed or denied. Where both could be, nobody knows.
 */
function firstMatch(lines: readonly AclLine[]): { readonly allowed: PacketSet; readonly unknown: PacketSet } {
  const open: Record<Pending, PacketSet> = { none: anyPacket, allow: nothing, deny: nothing }
  const allowed: Box[] = []
  const unknown: Box[] = []
  const take = (from: Pending, part: PacketSet): PacketSet => {
    const taken = intersect(open[from], part)
    open[from] = subtract(open[from], part)
    return taken
  }
  for (const { allows, sure, maybe } of lines) {
    if (allows === undefined) {
      for (const pending of ['none', 'allow', 'deny'] as const) unknown.push(...take(pending, union(sure, maybe)))
      continue
    }
    const [same, other] = allows ? (['allow', 'deny'] as const) : (['deny', 'allow'] as const)
    const decided = [...take('none', sure), ...take(same, sure)]
    if (allows) allowed.push(...decided)
    unknown.push(...take(other, union(sure, maybe)))
    open[same] = union(open[same], take('none', maybe))
  }
  unknown.push(...open.allow)
  return { allowed: union(allowed), unknown: union(unknown) }
}
