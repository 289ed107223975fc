import type { Direction } from '#aws/facets/network.ts'
import { addressesWithout, families, matchOf, rangeOf, type Addresses } from '../addresses.ts'
import {
  anyPacket,
  box,
  intersect,
  isEmpty,
  nothing,
  protocols,
  subtract,
  union,
  withDestination,
  withSource,
  type PacketSet,
} from '../packets.ts'
import { spanOf } from '../span.ts'
import type { Passage } from '../model.ts'
import type { Labels, Ternary } from './labels.ts'
import { isMeant } from './policies.ts'
import type { PolicyPeer, PolicyPort, PolicyRule } from './policy-rule.ts'
import type { Applied, Isolation } from './policy-index.ts'
import { numbersOf, type Pods } from './pods.ts'

/** Both ends of a connection as policies see them: a peer that is no pod has addresses alone. */
export interface Ends {
  readonly direction: Direction
  /** The pods that the policies are about. */
  readonly own: Pods
  readonly peer: Pods | undefined
  readonly labelsOfNamespace: (namespace: string) => Labels
}

/** What policies let pass in one direction: the union of their rules, or everything where none is about these pods. */
export function openingOf(isolation: Isolation, ends: Ends): Passage {
  if (isolation.isolated === 'no') return { allowed: anyPacket, unknown: nothing }
  const parts = isolation.rules.map((applied) => packetsOf(applied, ends))
  const allowed = union(...parts.map((part) => part.allowed))
  // Whether a policy that may be about these pods closes the door is not known, so nothing is surely stopped.
  if (isolation.isolated === 'unknown') return { allowed, unknown: anyPacket }
  return { allowed, unknown: union(...parts.map((part) => part.unknown)) }
}

/** The packets of a set that pass such an opening. */
export function through(opening: Passage, packets: PacketSet): Passage {
  if (opening.allowed === anyPacket) return { allowed: packets, unknown: nothing }
  const allowed = intersect(packets, opening.allowed)
  if (isEmpty(opening.unknown)) return { allowed, unknown: nothing }
  return { allowed, unknown: subtract(intersect(packets, opening.unknown), allowed) }
}

/** Packets that one rule lets pass, for sure and perhaps. */
export function packetsOf({ rule, namespace, selected }: Applied, ends: Ends): Passage {
  const ports = portsOf(rule, ends)
  const peers = peersOf(rule, namespace, ends)
  const allowed = intersect(ports.allowed, peers.allowed)
  const unknown = intersect(union(ports.allowed, ports.unknown), union(peers.allowed, peers.unknown))
  return selected === 'yes' ? { allowed, unknown } : { allowed: nothing, unknown }
}

function portsOf({ ports }: PolicyRule, ends: Ends): Passage {
  if (ports === undefined) return { allowed: anyPacket, unknown: nothing }
  const parts = ports.map((port) => packetsOfPort(port, ends))
  return { allowed: union(...parts.map((part) => part.allowed)), unknown: union(...parts.map((part) => part.unknown)) }
}

/** SCTP, of which nothing here looks at ports. */
const sctp = 132

function packetsOfPort({ protocol, port }: PolicyPort, { direction, own, peer }: Ends): Passage {
  if (protocol === 'sctp') return ofProtocol(sctp, port === undefined)
  const number = protocols[protocol]
  if (port === undefined) return ofProtocol(number, true)
  if (port === 'late') return ofProtocol(number, false)
  if (typeof port === 'object') return { allowed: toPorts(number, port.first, port.last), unknown: nothing }
  // A name means the port of the pods that receive; for addresses it means nothing.
  const receiver = direction === 'in' ? own : peer
  if (receiver === undefined) return { allowed: nothing, unknown: nothing }
  const known = union(...numbersOf(receiver, port, protocol).map((one) => toPorts(number, one, one)))
  const complete = receiver.known === 'object' || known.length > 0
  return { allowed: known, unknown: complete ? nothing : ofProtocol(number, true).allowed }
}

function ofProtocol(number: number, sure: boolean): Passage {
  const set = families.map((family) => box(family, { protocol: spanOf(number) }))
  return sure ? { allowed: set, unknown: nothing } : { allowed: nothing, unknown: set }
}

function toPorts(number: number, first: number, last: number): PacketSet {
  if (last < first) return nothing
  return families.map((family) => box(family, { protocol: spanOf(number), destinationPort: spanOf(first, last) }))
}

function peersOf({ peers }: PolicyRule, policyNamespace: string, ends: Ends): Passage {
  if (peers === undefined) return { allowed: anyPacket, unknown: nothing }
  const parts = peers.map((peer) => packetsOfPeer(peer, policyNamespace, ends))
  return { allowed: union(...parts.map((part) => part.allowed)), unknown: union(...parts.map((part) => part.unknown)) }
}

function packetsOfPeer(peer: PolicyPeer, policyNamespace: string, ends: Ends): Passage {
  switch (peer.by) {
    case 'unknown':
      return { allowed: nothing, unknown: anyPacket }
    case 'address':
      return packetsOfBlock(peer, ends.direction)
    case 'labels': {
      const meant: Ternary =
        ends.peer === undefined || ends.peer.hostNetwork
          ? 'no'
          : isMeant(peer, policyNamespace, ends.peer, ends.labelsOfNamespace)
      return { allowed: meant === 'yes' ? anyPacket : nothing, unknown: meant === 'unknown' ? anyPacket : nothing }
    }
  }
}

/** Addresses are compared as they are, also those of pods: the VPC CNI knows nothing else of a packet. */
function packetsOfBlock({ cidr, except }: Extract<PolicyPeer, { by: 'address' }>, direction: Direction): Passage {
  const range = rangeOf(cidr)
  const holes = except.map(rangeOf)
  if (range === undefined) return { allowed: nothing, unknown: nothing }
  const { sure, maybe } = matchOf(range)
  const gone = holes.filter((hole) => hole !== undefined).map(matchOf)
  const allowed = gone.reduce<Addresses>(
    (rest, hole) => addressesWithout(addressesWithout(rest, hole.sure), hole.maybe),
    sure,
  )
  const possible = gone.reduce<Addresses>((rest, hole) => addressesWithout(rest, hole.sure), [...sure, ...maybe])
  const at = direction === 'in' ? withSource : withDestination
  return { allowed: at(anyPacket, allowed), unknown: at(anyPacket, addressesWithout(possible, allowed)) }
}
