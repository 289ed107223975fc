import type { Step } from '#answers/answer.ts'
import type { Resource } from '#graph/resource.ts'
import { addressOf } from '../addresses.ts'
import { buildNetwork } from '../build-network.ts'
import { connect, explain } from '../connect.ts'
import type { Network, Site } from '../model.ts'
import { box, clientPorts, intersect, isEmpty, protocols, subtract, type PacketSet } from '../packets.ts'
import { findService, outsideSite, subnetSite } from '../sites.ts'
import { spanOf } from '../span.ts'
import { subjectOf } from './compare.ts'

/** Questions to a network of a few resources, as examples ask them. */
export interface Asked {
  readonly network: Network
  /** `web -> db 5432/tcp`: reachable, blocked, unknown; or `some` where only a part of the packets arrives. */
  readonly ask: (question: string) => string
  /** What stops it, or the last step when nothing does. */
  readonly why: (question: string) => string
  readonly steps: (question: string) => readonly Step[]
}

/**
 * Ends are names of resources (`web` is any of them called so), `internet`, a public address, `service s3`, `metadata`,
 * `resolver`, `subnet NAME`. Traffic is `443/tcp`, `53/udp`, `ping`, `ping6`, `443/tcp6`, `esp`.
 */
export function asking(...resources: readonly Resource[]): Asked {
  const network = buildNetwork(subjectOf(resources))
  const read = (question: string): readonly [Site, Site, PacketSet] => {
    const gap = question.lastIndexOf(' ')
    const ends = question.slice(0, gap)
    const traffic = question.slice(gap + 1)
    const [from = '', to = ''] = ends.split(' -> ')
    return [siteOf(network, from), siteOf(network, to), trafficOf(traffic)]
  }
  const ask = (question: string): string => {
    const [from, to, packets] = read(question)
    const wanted = intersect(packets, packetsBetween(from, to))
    const { allowed, unknown } = connect(network, from, to, packets)
    if (!isEmpty(wanted) && sameSize(allowed, wanted)) return 'reachable'
    if (!isEmpty(unknown)) return 'unknown'
    return isEmpty(allowed) ? 'blocked' : 'some'
  }
  const steps = (question: string): readonly Step[] => explain(network, ...read(question))
  return {
    network,
    ask,
    steps,
    why: (question) => {
      const all = steps(question)
      const decisive =
        all.find(({ outcome }) => outcome === 'stops') ?? all.find(({ outcome }) => outcome === 'unknown') ?? all.at(-1)
      return (decisive?.says ?? '').replaceAll('test/platform/', '')
    },
  }
}

function packetsBetween(from: Site, to: Site): PacketSet {
  return from.addresses.flatMap((source) =>
    to.addresses
      .filter(({ family }) => family === source.family)
      .map((destination) => box(source.family, { source: source.span, destination: destination.span })),
  )
}

function sameSize(a: PacketSet, b: PacketSet): boolean {
  return isEmpty(subtract(b, a))
}

function siteOf(network: Network, name: string): Site {
  const special: Readonly<Record<string, Site>> = {
    internet: network.internet,
    metadata: network.metadata,
    resolver: network.resolver,
  }
  const found = special[name] ?? network.sites.find(({ id }) => id.includes(`.${name}`))
  if (found !== undefined) return found
  if (name.startsWith('service ')) return findService(network, name.slice('service '.length))
  const subnet = network.subnets.get(`test/platform/aws_subnet.${name.replace('subnet ', '')}`)
  if (subnet !== undefined) return subnetSite(subnet)
  const address = addressOf(name)
  if (address === undefined) throw new Error(`nothing here is called ${name}`)
  return outsideSite(name, [{ family: address.family, span: spanOf(address.point) }])
}

function trafficOf(traffic: string): PacketSet {
  if (traffic === 'ping')
    return [box(4, { protocol: spanOf(protocols.icmp), sourcePort: spanOf(0), destinationPort: spanOf(8 * 256) })]
  if (traffic === 'ping6') {
    return [box(6, { protocol: spanOf(protocols.icmpv6), sourcePort: spanOf(0), destinationPort: spanOf(128 * 256) })]
  }
  if (traffic === 'esp') return [box(4, { protocol: spanOf(50), sourcePort: spanOf(0), destinationPort: spanOf(0) })]
  const [, port, name, six] = /^(\d+)\/(tcp|udp)(6?)$/.exec(traffic) ?? []
  const protocol = name === 'udp' ? protocols.udp : protocols.tcp
  const family = six === '6' ? 6 : 4
  return [box(family, { protocol: spanOf(protocol), sourcePort: clientPorts, destinationPort: spanOf(Number(port)) })]
}
