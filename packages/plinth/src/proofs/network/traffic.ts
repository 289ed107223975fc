import { families } from './addresses.ts'
import { anyPacket, box, clientPorts, ports as everyPort, protocols, union, type PacketSet } from './packets.ts'
import { spanOf, type Span } from './span.ts'

/** What a connection carries: a protocol and the ports that it goes to. */
export interface Traffic {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all'
  /** For `tcp` and `udp`. */
  readonly first: number
  readonly last: number
}

export function portTraffic(port: number, protocol: 'tcp' | 'udp' = 'tcp'): Traffic {
  return { protocol, first: port, last: port }
}

const sets = new Map<string, PacketSet>()

/**
 * First packets of such connections, from any client port, whatever the addresses. The same traffic is the same set, so
 * that what was worked out for it is found again.
 */
export function packetsOfTraffic(traffic: readonly Traffic[]): PacketSet {
  const key = showTraffics(traffic)
  const known = sets.get(key) ?? union(...traffic.map(packetsOfOne))
  sets.set(key, known)
  return known
}

function packetsOfOne({ protocol, first, last }: Traffic): PacketSet {
  if (protocol === 'all') return anyPacket
  if (protocol === 'icmp') {
    return [box(4, { protocol: spanOf(protocols.icmp) }), box(6, { protocol: spanOf(protocols.icmpv6) })]
  }
  const fields = {
    protocol: spanOf(protocols[protocol]),
    sourcePort: clientPorts,
    destinationPort: spanOf(first, last),
  }
  return families.map((family) => box(family, fields))
}

/** `5432/tcp`, `53/udp`, `1024-2048/tcp`, `icmp`, `all`. */
export function showTraffics(traffic: readonly Traffic[]): string {
  return traffic.map(showOne).join(', ')
}

function showOne({ protocol, first, last }: Traffic): string {
  if (protocol === 'all' || protocol === 'icmp') return protocol
  if (first === 0 && last === 65_535) return protocol
  return `${first === last ? first : `${first}-${last}`}/${protocol}`
}

/** Ports of the packets of a set, by protocol, without their addresses: `80/tcp, 443/tcp`, `all`. */
export function trafficOf(set: PacketSet): readonly string[] {
  const spans = new Map<string, Span[]>()
  for (const { protocol, destinationPort } of set) {
    const name = nameOf(protocol)
    const known = spans.get(name)
    if (known === undefined) spans.set(name, [destinationPort])
    else known.push(destinationPort)
  }
  if (spans.has('all')) return ['all']
  return [...spans].flatMap(([name, ports]) => portsOf(name, ports)).toSorted(byNumber)
}

function nameOf(protocol: Span): string {
  if (protocol.first !== protocol.last) return 'all'
  const number = Number(protocol.first)
  if (number === protocols.icmp || number === protocols.icmpv6) return 'icmp'
  return number === protocols.tcp ? 'tcp' : number === protocols.udp ? 'udp' : `protocol ${number}`
}

function portsOf(name: string, spans: readonly Span[]): readonly string[] {
  if (name !== 'tcp' && name !== 'udp') return [name]
  return joinedNumbers(spans).map(([first, last]) => {
    if (first === everyPort.first && last === everyPort.last) return name
    return first === last ? `${first}/${name}` : `${first}-${last}/${name}`
  })
}

function joinedNumbers(spans: readonly Span[]): readonly (readonly [number, number])[] {
  const sorted = spans
    .map(({ first, last }): [number, number] => [Number(first), Number(last)])
    .toSorted(([a], [b]) => a - b)
  const joined: [number, number][] = []
  for (const [first, last] of sorted) {
    const before = joined.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined
}

function byNumber(a: string, b: string): number {
  const [first, second] = [Number.parseInt(a, 10), Number.parseInt(b, 10)]
  if (first !== second) return (Number.isNaN(first) ? -1 : first) - (Number.isNaN(second) ? -1 : second)
  return a < b ? -1 : a > b ? 1 : 0
}
