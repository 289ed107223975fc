import type { Direction, Truth } from '#aws/facets/network.ts'
import type { Gate, GateParts, Passage, Site } from '../model.ts'
import { anyPacket, nothing } from '../packets.ts'
import { keyOf } from './passes.ts'
import type { SiteClass } from './site-classes.ts'

/** The gates of a class of sites, taken apart. */
export interface GateRules {
  readonly index: number
  /** What passes whoever the peer is; the same key for the same content. */
  readonly base: Readonly<Record<Direction, Passage & { readonly key: string }>>
  /** Groups that rules refer to. */
  readonly refersTo: Readonly<Record<Direction, ReadonlySet<string>>>
  /** Groups of the sites. */
  readonly groups: ReadonlySet<string>
  /** What passes with these gates and a peer. */
  readonly allows: (direction: Direction, peer: Site, groupsVisible: Truth) => Passage
  readonly site: Site
}

const open: Passage = { allowed: anyPacket, unknown: nothing }

/**
 * Gates that are one list of rules with groups that are known; undefined for others, which have to be asked for each
 * pair.
 */
export function gateRulesOf({ gate: index, gates, sites }: SiteClass): GateRules | undefined {
  const [site] = sites
  const [gate, ...more] = gates
  if (site === undefined || more.length > 0 || site.groups.some(({ group, known }) => group === undefined || !known))
    return undefined
  const parts = gate === undefined ? { in: noRules, out: noRules } : gate.parts
  if (parts === undefined) return undefined
  const lines = [...parts.in.byGroup, ...parts.out.byGroup]
  if (lines.some(({ peer }) => peer?.group === undefined || !peer.known)) return undefined
  return {
    index,
    base: { in: withKey(parts.in.byAddress), out: withKey(parts.out.byAddress) },
    refersTo: { in: groupsIn(parts.in), out: groupsIn(parts.out) },
    groups: new Set(site.groups.map(({ group }) => group ?? '')),
    allows: allowing(gate),
    site,
  }
}

const noRules: GateParts = { byAddress: open, byGroup: [] }

function withKey(passage: Passage): Passage & { readonly key: string } {
  return { ...passage, key: keyOf(passage) }
}

function groupsIn({ byGroup }: GateParts): ReadonlySet<string> {
  return new Set(byGroup.flatMap(({ peer }) => peer?.group ?? []))
}

function allowing(gate: Gate | undefined): GateRules['allows'] {
  if (gate === undefined) return () => open
  return (direction, site, groupsVisible) => gate.allows(direction, anyPacket, { site, groupsVisible })
}
