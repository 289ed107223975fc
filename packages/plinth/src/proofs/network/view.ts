import type { Addresses } from './addresses.ts'
import { clientPorts, hasPorts, intersect, protocols, subtract, union, type Box, type PacketSet } from './packets.ts'
import { answeredBy, repliesTo } from './replies.ts'
import { meets, overlap, spanOf } from './span.ts'

/**
 * How packets look at some place of the way, when they are called by what they were at the source. A filter there sees the
 * packets of the wire; what it lets pass is told in packets of the source again.
 */
export interface View {
  readonly wire: (packets: PacketSet) => PacketSet
  /** Those of these packets that look on the wire like something in the set, whatever is left open. */
  readonly surely: (packets: PacketSet, wire: PacketSet) => PacketSet
  /** Those that can look like something in the set. */
  readonly possibly: (packets: PacketSet, wire: PacketSet) => PacketSet
  /** Nothing is left open: both are the same. */
  readonly exact: boolean
}

/** At the source and on the way, as long as nothing translates. */
export const asSent: View = {
  wire: (packets) => packets,
  surely: intersect,
  possibly: intersect,
  exact: true,
}

/** The replies to what another view shows, of packets that are answered at all. */
export function answers(view: View): View {
  return {
    wire: (packets) => repliesTo(view.wire(packets)),
    surely: (packets, wire) => view.surely(packets, answeredBy(wire)),
    possibly: (packets, wire) => view.possibly(packets, answeredBy(wire)),
    exact: view.exact,
  }
}

/**
 * Behind a NAT gateway: the source is one of its addresses, with a port from 1024 to 65535 (VPC user guide, NAT gateway
 * basics). Which one is not known, so something passes for sure only when it would from every address and port.
 */
export function behindNat(addresses: Addresses): View {
  const translated = (packets: PacketSet): PacketSet => packets.flatMap((each) => images(each, addresses))
  const possibly = (packets: PacketSet, wire: PacketSet): PacketSet =>
    union(packets.flatMap((each) => images(each, addresses).flatMap((image) => originsOf(each, image, wire))))
  return {
    wire: translated,
    possibly,
    surely: (packets, wire) => subtract(packets, possibly(packets, subtract(translated(packets), wire))),
    exact: false,
  }
}

function images(each: Box, addresses: Addresses): readonly Box[] {
  const own = addresses.filter(({ family }) => family === each.family)
  return withPorts.flatMap(({ protocol, translates }) => {
    if (!meets(each.protocol, protocol)) return []
    const sourcePort = translates ? clientPorts : each.sourcePort
    return own.map(({ span }) => ({ ...each, protocol: overlap(each.protocol, protocol), source: span, sourcePort }))
  })
}

const withPorts = [
  { protocol: spanOf(0, protocols.tcp - 1), translates: false },
  { protocol: spanOf(protocols.tcp), translates: true },
  { protocol: spanOf(protocols.tcp + 1, protocols.udp - 1), translates: false },
  { protocol: spanOf(protocols.udp), translates: true },
  { protocol: spanOf(protocols.udp + 1, 255), translates: false },
]

/** The packets of a box whose image is in a set: what was translated tells nothing. */
function originsOf(each: Box, image: Box, wire: PacketSet): PacketSet {
  const translates = hasPorts(Number(image.protocol.first))
  return intersect([image], wire).map(({ protocol, sourcePort, destination, destinationPort }) => {
    return { ...each, protocol, sourcePort: translates ? each.sourcePort : sourcePort, destination, destinationPort }
  })
}
