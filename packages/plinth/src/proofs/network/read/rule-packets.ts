import type { Written } from '#aws/facets/network.ts'
import { matchOf, rangeOf, unknownMatch, type Family, type Match } from '../addresses.ts'
import { anyProtocol, box, nothing, ports, protocols, type Box, type PacketSet } from '../packets.ts'
import { spanOf, type Span } from '../span.ts'
import type { Lookup } from './lookup.ts'

/** What rules of security groups and network ACLs have in common. */
export interface WrittenRule {
  readonly protocol: Written
  readonly from: number | undefined
  readonly to: number | undefined
}

/** Protocol and ports of a rule; `sure` is false where a value is known after apply only. */
export interface Traffic {
  readonly protocol: Span
  readonly destinationPort: Span
  readonly sure: boolean
}

/**
 * Numbers of IANA, names of AWS, -1 for all. Rules for other protocols than TCP, UDP and ICMP let all ports pass,
 * whatever they say of ports (EC2 API reference, IpPermission).
 */
export function trafficOf(rule: WrittenRule, { text }: Lookup): Traffic | undefined {
  const name = text(rule.protocol)?.toLowerCase()
  if (name === undefined) return { protocol: anyProtocol, destinationPort: ports, sure: false }
  if (name === '-1' || name === 'all') return { protocol: anyProtocol, destinationPort: ports, sure: true }
  const number = protocolNumber(name)
  if (number === undefined) return { protocol: anyProtocol, destinationPort: ports, sure: false }
  const protocol = spanOf(number)
  if (number === protocols.icmp || number === protocols.icmpv6) return { protocol, ...messagesOf(rule) }
  if (number !== protocols.tcp && number !== protocols.udp) return { protocol, destinationPort: ports, sure: true }
  if (rule.from === undefined || rule.to === undefined) return { protocol, destinationPort: ports, sure: false }
  if (rule.from < 0) return { protocol, destinationPort: ports, sure: true }
  return rule.from > rule.to ? undefined : { protocol, destinationPort: spanOf(rule.from, rule.to), sure: true }
}

function protocolNumber(name: string): number | undefined {
  if (Object.hasOwn(protocols, name)) return protocols[name as keyof typeof protocols]
  const number = Number(name)
  return /^\d+$/.test(name) && number < 256 ? number : undefined
}

/** Type and code of ICMP stand where ports stand; -1 means all. */
function messagesOf({ from, to }: WrittenRule): Omit<Traffic, 'protocol'> {
  if (from === undefined) return { destinationPort: ports, sure: false }
  if (from < 0) return { destinationPort: ports, sure: true }
  if (to === undefined) return { destinationPort: spanOf(from * 256, from * 256 + 255), sure: false }
  const code = to < 0 ? spanOf(from * 256, from * 256 + 255) : spanOf(from * 256 + to)
  return { destinationPort: code, sure: true }
}

/** Addresses that a CIDR block of a rule or route contains; any of the family when nobody knows the block. */
export function addressesIn(value: Written, family: Family | undefined, lookup: Lookup): Match {
  const text = lookup.text(value)
  const range = text === undefined ? undefined : rangeOf(text)
  if (range !== undefined) return matchOf(range)
  const [four, six] = [unknownMatch(4), unknownMatch(6)]
  if (family !== undefined) return family === 4 ? four : six
  return { sure: [], maybe: [...four.maybe, ...six.maybe] }
}

/** Packets of this traffic whose address on one axis is in these ranges: those that fit for sure, and perhaps. */
export function packetsOf(
  traffic: Traffic | undefined,
  match: Match,
  axis: 'source' | 'destination',
): { readonly sure: PacketSet; readonly maybe: PacketSet } {
  if (traffic === undefined) return { sure: nothing, maybe: nothing }
  const { protocol, destinationPort, sure } = traffic
  const boxes = (ranges: Match['sure']): readonly Box[] =>
    ranges.map(({ family, span }) => box(family, { protocol, destinationPort, [axis]: span }))
  const certain = boxes(match.sure)
  const doubtful = boxes(match.maybe)
  return sure ? { sure: certain, maybe: doubtful } : { sure: nothing, maybe: [...certain, ...doubtful] }
}
