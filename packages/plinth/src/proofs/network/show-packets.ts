import { every, showRange } from './addresses.ts'
import { anyProtocol, clientPorts, hasPorts, ports, protocols, type Box, type PacketSet } from './packets.ts'
import { sameSpan, within, type Span } from './span.ts'

const names: ReadonlyMap<number, string> = new Map(Object.entries(protocols).map(([name, number]) => [number, name]))

/** `tcp`, `icmp`, `protocol 50`, `all`. */
export function showProtocol(span: Span): string {
  if (sameSpan(span, anyProtocol)) return 'all'
  if (span.first !== span.last) return `protocols ${span.first}-${span.last}`
  return names.get(Number(span.first)) ?? `protocol ${span.first}`
}

/** What a box carries, without its addresses: `5432/tcp`, `1024-65535/udp`, `icmp type 8 code 0`, `all`. */
function showTraffic(box: Box): string {
  const protocol = Number(box.protocol.first)
  if (box.protocol.first !== box.protocol.last) return showProtocol(box.protocol)
  if (hasPorts(protocol)) return `${showPorts(box.destinationPort)}${showProtocol(box.protocol)}`
  if (protocol === protocols.icmp || protocol === protocols.icmpv6) return showMessages(box)
  return showProtocol(box.protocol)
}

function showPorts(span: Span): string {
  if (sameSpan(span, ports)) return ''
  return span.first === span.last ? `${span.first}/` : `${span.first}-${span.last}/`
}

function showMessages({ protocol, destinationPort }: Box): string {
  const name = showProtocol(protocol)
  if (sameSpan(destinationPort, ports)) return name
  const [first, last] = [Number(destinationPort.first), Number(destinationPort.last)]
  const [type, lastType] = [first >> 8, last >> 8]
  if (type !== lastType) return `${name} types ${type}-${lastType}`
  return first === type * 256 && last === first + 255
    ? `${name} type ${type}`
    : `${name} type ${type} code ${first & 255}`
}

/** One line for each box: `tcp 10.0.1.0/24 -> 10.0.2.0/24:5432`; any source port of a client is not worth a word. */
export function show(set: PacketSet): string {
  return set.length === 0 ? 'nothing' : set.map(showBox).toSorted().join('\n')
}

function showBox(box: Box): string {
  const { family, source, destination, sourcePort } = box
  const usual = sameSpan(sourcePort, clientPorts) || within(ports, sourcePort) || sourcePort.last === 0
  const from = usual ? '' : ` from port ${showPorts(sourcePort).slice(0, -1)}`
  const anywhere = sameSpan(source, every[family]) && sameSpan(destination, every[family])
  const way = anywhere
    ? ` IPv${family}`
    : ` ${showRange({ family, span: source })} -> ${showRange({ family, span: destination })}`
  return `${showTraffic(box)}${from}${way}`
}
