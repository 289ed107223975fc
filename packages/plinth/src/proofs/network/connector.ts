import type { Direction } from '#aws/facets/network.ts'
import { connect, type Connection } from './connect.ts'
import type { KubernetesNetwork } from './kubernetes/cluster.ts'
import type { Pods } from './kubernetes/pods.ts'
import type { Gate, Network, Passage, Site } from './model.ts'
import {
  intersect,
  isEmpty,
  isSubset,
  nothing,
  subtract,
  union,
  withDestination,
  withSource,
  type PacketSet,
} from './packets.ts'

/** What passes between two groups of sites. */
export interface Joint {
  readonly allowed: PacketSet
  readonly unknown: PacketSet
  /** Whether every packet that was asked for passes, from every site to every site. */
  readonly whole: boolean
}

/** Asks for connections. */
export interface Connector {
  readonly connect: (from: Site, to: Site, packets: PacketSet) => Connection
  readonly between: Between
  /** The same, with policies that look at addresses alone: what holds for every pod of the same place and policies. */
  readonly byAddress: Between
}

type Between = (from: readonly Site[], to: readonly Site[], packets: PacketSet) => Joint

/**
 * Pods of all kinds on the same nodes differ in their network policies alone. So the way between nodes is walked once
 * for all of them, and what policies let pass is taken from it: policies look at first packets and never change them.
 */
export function connectorOf(network: Network, cluster: KubernetesNetwork): Connector {
  const walked = new Map<readonly Site[], Map<readonly Site[], Map<PacketSet, Joint>>>()
  const walk: Between = (from, to, packets) => {
    const byTarget = inMap(walked, from, () => new Map<readonly Site[], Map<PacketSet, Joint>>())
    const byPackets = inMap(byTarget, to, () => new Map<PacketSet, Joint>())
    return inMap(byPackets, packets, () => joint(network, from, to, packets))
  }
  const betweenWith =
    (peersKnown: boolean): Between =>
    (from, to, packets) => {
      const parts = alike(from, cluster).flatMap((start) =>
        alike(to, cluster).map((end) => {
          // Between VPCs addresses may be translated, so the policies there must see the packets on their way.
          if (start.policy === undefined && end.policy === undefined) return walk(start.sites, end.sites, packets)
          if (areApart(start.sites, end.sites)) return joint(network, start.sites, end.sites, packets)
          return withPolicies(start, end, walk(start.leaving, end.arriving, packets), peersKnown)
        }),
      )
      const [only] = parts
      return only !== undefined && parts.length === 1 ? only : together(parts)
    }
  return {
    connect: (from, to, packets) => connect(network, from, to, packets),
    between: betweenWith(true),
    byAddress: betweenWith(false),
  }
}

/** Sites that are filtered alike by policies: all of one kind of pods, or all that are no pods. */
interface Alike {
  readonly sites: readonly Site[]
  readonly policy: Gate | undefined
  /** The same places without policies; the same list for all pods that are wherever nodes are. */
  readonly leaving: readonly Site[]
  readonly arriving: readonly Site[]
}

function alike(sites: readonly Site[], cluster: KubernetesNetwork): readonly Alike[] {
  const plain = sites.filter((site) => cluster.podsAt(site) === undefined)
  const byPods = new Map<Pods, Site[]>()
  for (const site of sites) {
    const pods = cluster.podsAt(site)
    if (pods !== undefined) inMap(byPods, pods, () => []).push(site)
  }
  const ofPods = [...byPods].map(([pods, own]) => ({
    sites: own,
    policy: own[0]?.gates.find(({ kind }) => kind === 'network-policy'),
    ...cluster.placesOf(pods),
  }))
  if (plain.length === 0) return ofPods
  const same = plain.length === sites.length ? sites : plain
  return [{ sites: same, policy: undefined, leaving: same, arriving: same }, ...ofPods]
}

function areApart(from: readonly Site[], to: readonly Site[]): boolean {
  const vpcs = new Set([...from, ...to].flatMap(({ subnet }) => subnet?.vpc.id ?? []))
  return vpcs.size > 1
}

function joint(network: Network, from: readonly Site[], to: readonly Site[], packets: PacketSet): Joint {
  return together(
    from.flatMap((a) =>
      to.map((b) => {
        const { allowed, unknown } = connect(network, a, b, packets)
        const asked = withDestination(withSource(packets, a.addresses), b.addresses)
        return { allowed, unknown, whole: !isEmpty(asked) && isSubset(asked, allowed) }
      }),
    ),
  )
}

function together(parts: readonly Joint[]): Joint {
  const allowed = union(...parts.map((part) => part.allowed))
  return {
    allowed,
    unknown: subtract(union(...parts.map((part) => part.unknown)), allowed),
    whole: parts.length > 0 && parts.every(({ whole }) => whole),
  }
}

function withPolicies(start: Alike, end: Alike, bare: Joint, peersKnown: boolean): Joint {
  const all = union(bare.allowed, bare.unknown)
  if (isEmpty(all)) return bare
  const [from, to] = peersKnown ? [start.sites[0], end.sites[0]] : [start.leaving[0], end.arriving[0]]
  const left = passed(start.policy, 'out', to, all)
  const entered = passed(end.policy, 'in', from, all)
  const allowed = intersect(intersect(bare.allowed, left.allowed), entered.allowed)
  const possible = intersect(intersect(all, either(left)), either(entered))
  return {
    allowed,
    unknown: subtract(possible, allowed),
    whole: bare.whole && isSubset(bare.allowed, allowed),
  }
}

/** Policies tell the sites of one peer apart by its pods and its addresses, and those stand in the packets. */
function passed(policy: Gate | undefined, direction: Direction, peer: Site | undefined, packets: PacketSet): Passage {
  if (policy === undefined || peer === undefined) return { allowed: packets, unknown: nothing }
  return policy.allows(direction, packets, { site: peer, groupsVisible: true })
}

function either({ allowed, unknown }: Passage): PacketSet {
  return isEmpty(unknown) ? allowed : union(allowed, unknown)
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
