import type { Truth } from '#aws/facets/network.ts'
import { every } from '../addresses.ts'
import { connect } from '../connect.ts'
import type { Gate, Network, Passage, Site } from '../model.ts'
import { anyPacket, isEmpty, nothing, type Box, type PacketSet } from '../packets.ts'
import type { Place } from './site-classes.ts'

/** What routes and network ACLs let pass from one place to another. */
export interface Pass extends Passage {
  /** Passes of the same content have the same one. */
  readonly key: string
  /** How rules that refer to groups see the other end. */
  readonly visible: { readonly out: Truth; readonly in: Truth }
  /** False where different ways show groups differently, or something translates: pairs are then asked one by one. */
  readonly simple: boolean
}

export type FindPass = (from: Place, to: Place) => Pass

/** Inside a subnet everything passes, and groups are seen. */
export const insideSubnet: Pass = {
  key: 'everything',
  allowed: anyPacket,
  unknown: nothing,
  visible: { out: true, in: true },
  simple: true,
}

/** Passes between places, each worked out once, with one site of either place that stands for all of them. */
export function passesIn(network: Network): FindPass {
  const found = new Map<string, Pass>()
  return (from, to) => {
    const key = `${from.index} ${to.index}`
    const pass = found.get(key) ?? passBetween(network, from, to)
    found.set(key, pass)
    return pass
  }
}

function passBetween(network: Network, from: Place, to: Place): Pass {
  const [source, target] = apart(from, to)
  if (source === undefined || target === undefined) return insideSubnet
  const seen = { out: new Set<Truth>(), in: new Set<Truth>(), sources: new Set<string>() }
  const probe: Gate = {
    kind: 'host',
    key: 'probe',
    allows: (direction, packets, peer) => {
      seen[direction].add(peer.groupsVisible)
      if (direction === 'in') seen.sources.add(peer.site.id)
      return { allowed: packets, unknown: nothing }
    },
    explain: () => ({ says: '', outcome: 'fact', evidence: [] }),
  }
  const probed = (site: Site): Site => ({ ...site, gates: [probe] })
  const { allowed, unknown } = connect(network, probed(source), probed(target), anyPacket)
  const widened = (set: PacketSet): PacketSet => set.map((box) => widen(box, from.uniform, to.uniform))
  const translated = [...seen.sources].some((id) => id !== source.id)
  const passage = { allowed: widened(allowed), unknown: widened(unknown) }
  return {
    ...passage,
    key: keyOf(passage),
    visible: { out: [...seen.out][0], in: [...seen.in][0] },
    simple: !translated && seen.out.size <= 1 && seen.in.size <= 1,
  }
}

/** A site of each place, in two subnets: inside one neither routes nor ACLs have a say. */
function apart(from: Place, to: Place): readonly [Site | undefined, Site | undefined] {
  for (const [subnet, sources] of from.bySubnet) {
    for (const [other, targets] of to.bySubnet) if (other !== subnet) return [sources[0], targets[0]]
  }
  return [undefined, undefined]
}

function widen(box: Box, source: boolean, destination: boolean): Box {
  const all = every[box.family]
  return { ...box, source: source ? all : box.source, destination: destination ? all : box.destination }
}

const all = keyOfSet(anyPacket)

/** The content of a passage as text. */
export function keyOf({ allowed, unknown }: Passage): string {
  const key = keyOfSet(allowed)
  if (isEmpty(unknown)) return key === all ? insideSubnet.key : key
  return `${key} ? ${keyOfSet(unknown)}`
}

function keyOfSet(set: PacketSet): string {
  return set
    .map((box) =>
      [box.family, box.protocol, box.source, box.sourcePort, box.destination, box.destinationPort]
        .map((part) => (typeof part === 'number' ? part : `${part.first}-${part.last}`))
        .join(' '),
    )
    .toSorted()
    .join('\n')
}
