import { box, protocols, type Box, type PacketSet } from './packets.ts'
import { holds, meets, overlap, spanOf, within, type Span } from './span.ts'

/**
 * Stateless filters see replies as packets of their own, with addresses and ports swapped. An echo request of ICMP (type
 * 8, for IPv6 128) is answered by an echo reply (0, 129); other messages of ICMP are not answered.
 */
const echo = {
  4: { protocol: protocols.icmp, request: typeSpan(8), reply: 0 },
  6: { protocol: protocols.icmpv6, request: typeSpan(128), reply: 129 * 256 },
} as const

/** All codes of a type of ICMP. */
function typeSpan(type: number): Span {
  return spanOf(type * 256, type * 256 + 255)
}

/** Protocols in which a packet is answered by one with addresses and ports swapped: all but the ICMP of its family. */
const swapped = {
  4: [spanOf(0, echo[4].protocol - 1), spanOf(echo[4].protocol + 1, 255)],
  6: [spanOf(0, echo[6].protocol - 1), spanOf(echo[6].protocol + 1, 255)],
} as const

/** The replies to these packets; fewer packets than these where some need none. */
export function repliesTo(set: PacketSet): PacketSet {
  return set.flatMap((each) => {
    const { protocol, request, reply } = echo[each.family]
    const asks = holds(each.protocol, protocol) && meets(each.destinationPort, request)
    return asks ? [...swappedParts(each), echoed(each, spanOf(reply))] : swappedParts(each)
  })
}

/** The packets whose reply is in this set; sets that stand in a network are asked again and again. */
export function answeredBy(set: PacketSet): PacketSet {
  const known = answered.get(set)
  if (known !== undefined) return known
  const asked = set.flatMap((each) => {
    const { protocol, request, reply } = echo[each.family]
    const answers = holds(each.protocol, protocol) && holds(each.destinationPort, reply)
    return answers ? [...swappedParts(each), echoed(each, request)] : swappedParts(each)
  })
  answered.set(set, asked)
  return asked
}

const answered = new WeakMap<PacketSet, PacketSet>()

function swappedParts(each: Box): readonly Box[] {
  return swapped[each.family].flatMap((span) => {
    if (!meets(each.protocol, span)) return []
    const { source, destination, sourcePort, destinationPort } = each
    const protocol = within(each.protocol, span) ? each.protocol : overlap(each.protocol, span)
    return [
      {
        family: each.family,
        protocol,
        source: destination,
        sourcePort: destinationPort,
        destination: source,
        destinationPort: sourcePort,
      },
    ]
  })
}

function echoed({ family, source, destination, sourcePort }: Box, destinationPort: Span): Box {
  const protocol = spanOf(echo[family].protocol)
  return { family, protocol, source: destination, sourcePort, destination: source, destinationPort }
}

/** Messages of ICMP that nobody answers. */
export const needNoReply: PacketSet = ([4, 6] as const).flatMap((family) => {
  const { protocol, request } = echo[family]
  const others = [spanOf(0, Number(request.first) - 1), spanOf(Number(request.last) + 1, 65_535)]
  return others.map((destinationPort) => box(family, { protocol: spanOf(protocol), destinationPort }))
})
