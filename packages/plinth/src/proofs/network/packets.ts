import { every, families, type Addresses, type Family } from './addresses.ts'
import { axes, boxesMeet, boxOverlap, covers, cut, joinedBox, type Box } from './box.ts'
import { holds, spanOf, type Point } from './span.ts'

/** The first packet of a connection, as far as filters and routes look at it. */
export interface Packet {
  readonly family: Family
  /** Number of IANA: 6 is TCP, 17 is UDP, 1 is ICMP, 58 is ICMPv6. */
  readonly protocol: number
  readonly source: Point
  /** 0 for protocols without ports. */
  readonly sourcePort: number
  readonly destination: Point
  /** For ICMP type * 256 + code; 0 for other protocols without ports. */
  readonly destinationPort: number
}

export type { Box }

/** Exactly the packets that are in at least one of the boxes. Boxes may overlap. */
export type PacketSet = readonly Box[]

export const ports = spanOf(0, 65_535)
/** What a client picks when it does not care; outside of it only servers and old clients start connections. */
export const clientPorts = spanOf(1024, 65_535)
export const anyProtocol = spanOf(0, 255)

export const protocols = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 } as const

export const nothing: PacketSet = []

/** Every packet of a family. */
function everything(family: Family): Box {
  return {
    family,
    protocol: anyProtocol,
    source: every[family],
    sourcePort: ports,
    destination: every[family],
    destinationPort: ports,
  }
}

export const anyPacket: PacketSet = families.map(everything)

/** Packets of these fields; a field that is left out is any. */
export function box(family: Family, fields: Partial<Omit<Box, 'family'>>): Box {
  return { ...everything(family), ...fields }
}

export function isEmpty(set: PacketSet): boolean {
  return set.length === 0
}

export function contains(set: PacketSet, packet: Packet): boolean {
  return set.some((each) => each.family === packet.family && axes.every((axis) => holds(each[axis], packet[axis])))
}

export function intersect(a: PacketSet, b: PacketSet): PacketSet {
  if (a.length === 0 || b.length === 0) return nothing
  const parts: Box[] = []
  for (const one of a) for (const other of b) if (boxesMeet(one, other)) parts.push(boxOverlap(one, other))
  return tidy(parts)
}

export function union(...sets: readonly PacketSet[]): PacketSet {
  const filled = sets.filter((set) => set.length > 0)
  return filled.length < 2 ? (filled[0] ?? nothing) : tidy(filled.flat())
}

export function subtract(a: PacketSet, b: PacketSet): PacketSet {
  if (a.length === 0 || b.length === 0) return a
  let rest: readonly Box[] = a
  for (const gone of b) {
    if (!rest.some((each) => boxesMeet(each, gone))) continue
    rest = rest.flatMap((each) => (boxesMeet(each, gone) ? cut(each, gone) : [each]))
  }
  return rest === a ? a : tidy(rest)
}

export function isSubset(inner: PacketSet, outer: PacketSet): boolean {
  return isEmpty(subtract(inner, outer))
}

export function sameSet(a: PacketSet, b: PacketSet): boolean {
  return isSubset(a, b) && isSubset(b, a)
}

/** Drops boxes that others cover and joins those that differ on one axis alone and touch there. */
function tidy(boxes: readonly Box[]): PacketSet {
  const kept: Box[] = []
  for (const each of boxes) add(kept, each)
  return kept
}

function add(kept: Box[], added: Box): void {
  let each = added
  for (let i = 0; i < kept.length; i++) {
    const other = kept[i]
    if (other === undefined) continue
    if (covers(other, each)) return
    const whole = covers(each, other) ? each : joinedBox(each, other)
    if (whole === undefined) continue
    // The larger box may swallow or join one that was passed already.
    kept.splice(i, 1)
    each = whole
    i = -1
  }
  kept.push(each)
}

/** Packets from some addresses to others; the two families stay apart. */
export function between(from: Addresses, to: Addresses): PacketSet {
  return from.flatMap((source) =>
    to
      .filter(({ family }) => family === source.family)
      .map((destination) => box(source.family, { source: source.span, destination: destination.span })),
  )
}

export function withSource(set: PacketSet, addresses: Addresses): PacketSet {
  return intersect(
    set,
    addresses.map(({ family, span }) => box(family, { source: span })),
  )
}

export function withDestination(set: PacketSet, addresses: Addresses): PacketSet {
  return intersect(
    set,
    addresses.map(({ family, span }) => box(family, { destination: span })),
  )
}

/** One packet of a set, always the same: the lowest fields of the first box, with a port that a client would pick. */
export function sample(set: PacketSet): Packet | undefined {
  const [first] = set.toSorted(byFields)
  if (first === undefined) return undefined
  const protocol = holds(first.protocol, protocols.tcp) ? protocols.tcp : Number(first.protocol.first)
  const usual = hasPorts(protocol) && holds(first.sourcePort, 49_152) ? 49_152 : Number(first.sourcePort.first)
  return {
    family: first.family,
    protocol,
    source: first.source.first,
    sourcePort: usual,
    destination: first.destination.first,
    destinationPort: Number(first.destinationPort.first),
  }
}

function byFields(a: Box, b: Box): number {
  if (a.family !== b.family) return a.family - b.family
  for (const axis of axes) {
    if (a[axis].first !== b[axis].first) return a[axis].first < b[axis].first ? -1 : 1
    if (a[axis].last !== b[axis].last) return a[axis].last < b[axis].last ? -1 : 1
  }
  return 0
}

export function hasPorts(protocol: number): boolean {
  return protocol === protocols.tcp || protocol === protocols.udp
}

/** The set that holds one packet. */
export function only({ family, ...fields }: Packet): PacketSet {
  return [
    {
      family,
      protocol: spanOf(fields.protocol),
      source: spanOf(fields.source),
      sourcePort: spanOf(fields.sourcePort),
      destination: spanOf(fields.destination),
      destinationPort: spanOf(fields.destinationPort),
    },
  ]
}
