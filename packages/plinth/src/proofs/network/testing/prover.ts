import type { Subject } from '#answers/subject.ts'
import { addressOf } from '../addresses.ts'
import type { Joint } from '../connector.ts'
import type { Site } from '../model.ts'
import { anyPacket, contains, type Packet as PacketOfProver } from '../packets.ts'
import type { Outcome } from './walker/outcome.ts'
import { worldOf } from '../world.ts'
import { internet } from './walker/walk.ts'
import type { End, Packet } from './walker/packet.ts'

/** The prover, asked packet by packet: every pair of sites is connected once, with all packets there are. */
export function readNetwork(subject: Subject): (packet: Packet) => Outcome['is'] {
  const { network, partyOf, connector } = worldOf(subject)
  const sitesOf = (site: string): readonly Site[] => {
    return site === internet ? [network.internet] : (partyOf(site)?.sites ?? network.sitesOf.get(site) ?? [])
  }
  const connections = new Map<string, Joint>()
  return (packet) => {
    const [from, to] = [siteOf(packet.from, sitesOf), siteOf(packet.to, sitesOf)]
    if (from === undefined || to === undefined) return 'dropped'
    const key = `${from.id} -> ${to.id}`
    const connection = connections.get(key) ?? connector.between([from], [to], anyPacket)
    connections.set(key, connection)
    const asked = inWordsOfProver(packet)
    if (contains(connection.allowed, asked)) return 'delivered'
    return contains(connection.unknown, asked) ? 'unknown' : 'dropped'
  }
}

/** The interface of a resource that may have the address; any of them for an address that none may have. */
function siteOf({ site, address }: End, sitesOf: (site: string) => readonly Site[]): Site | undefined {
  const sites = sitesOf(site)
  const wanted = addressOf(address)
  const having = sites.find(({ addresses }) =>
    addresses.some(
      ({ family, span }) =>
        wanted !== undefined && family === wanted.family && wanted.point >= span.first && wanted.point <= span.last,
    ),
  )
  return having ?? sites[0]
}

function inWordsOfProver({ from, to, protocol, sourcePort, destinationPort, icmp }: Packet): PacketOfProver {
  const source = addressOf(from.address)
  const destination = addressOf(to.address)
  if (source === undefined || destination === undefined) throw new Error(`${from.address} -> ${to.address}`)
  return {
    family: source.family,
    protocol,
    source: source.point,
    sourcePort,
    destination: destination.point,
    destinationPort: icmp === undefined ? destinationPort : icmp.type * 256 + icmp.code,
  }
}
