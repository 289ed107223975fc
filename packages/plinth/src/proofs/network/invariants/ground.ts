import type { Environment } from '#language/environment.ts'
import { endpointsOf, type Endpoints } from '../endpoints.ts'
import { showAddress } from '../addresses.ts'
import { isEmpty, protocols, sample, type PacketSet } from '../packets.ts'
import type { Party } from '../parties.ts'
import { trafficOf } from '../traffic.ts'
import { classKey } from '../pod-pairs.ts'
import { waysIn, type Way, type Ways } from '../ways.ts'
import type { World } from '../world.ts'

/** What proofs about the network of one environment are made from. */
export interface Ground {
  readonly world: World
  readonly ways: Ways
  readonly declared: Environment
  readonly endpoints: Endpoints
  /** Parties by their key in `resources`. */
  readonly named: ReadonlyMap<string, Party>
  /** Parties with the same key leave alike for addresses; worked out once for each. */
  readonly keyOf: (party: Party) => string
}

export function groundOf(world: World, declared: Environment): Ground {
  const named = new Map(
    world.parties.flatMap((one) => (one.declared === undefined ? [] : [[one.declared, one] as const])),
  )
  const keys = new Map<Party, string>()
  const keyOf = (one: Party): string => {
    const key = keys.get(one) ?? classKey(world, one, 'out')
    keys.set(one, key)
    return key
  }
  return { world, ways: waysIn(world), declared, endpoints: endpointsOf(world), named, keyOf }
}

/** Every way from one party to another. */
export function allWays({ ways }: Ground, from: Party, to: Party, packets: PacketSet): readonly Way[] {
  const direct = ways.direct(from, to, packets)
  return [...(direct === undefined ? [] : [direct]), ...ways.forwarded(from, to, packets)]
}

/** The shortest open way, if one is open. */
export function openWay(ways: readonly Way[]): Way | undefined {
  return ways.filter(({ allowed }) => !isEmpty(allowed)).toSorted((a, b) => a.hops.length - b.hops.length)[0]
}

/** What a finding says about an open way: its ends, what gets through, and one packet that does. */
export function counterexample(
  { declared }: Ground,
  from: Party,
  to: Party,
  { allowed, through }: Pick<Way, 'allowed' | 'through'>,
) {
  return {
    from: from.name,
    to: to.name,
    traffic: trafficOf(allowed).join(', '),
    through: through.length === 0 ? '' : ` through ${through.map(({ name }) => name).join(' and ')}`,
    packet: showSample(allowed, through.at(-1)),
    environment: declared.name,
  }
}

const protocolNames: ReadonlyMap<number, string> = new Map(
  Object.entries(protocols).map(([name, number]) => [number, name]),
)

/** One packet of a set: `tcp from 1.0.0.0 port 49152 to 10.0.1.4 port 5432`; what is handed on comes from a forwarder. */
function showSample(set: PacketSet, by: Party | undefined): string {
  const packet = sample(set)
  if (packet === undefined) return 'no packet'
  const { family, protocol, source, sourcePort, destination, destinationPort } = packet
  const hasPorts = protocol === protocols.tcp || protocol === protocols.udp
  const at = (address: number | bigint, port: number): string =>
    hasPorts ? `${showAddress(family, address)} port ${port}` : showAddress(family, address)
  const name = protocolNames.get(protocol) ?? `protocol ${protocol}`
  return `${name} from ${by === undefined ? at(source, sourcePort) : by.name} to ${at(destination, destinationPort)}`
}

/** The first thing that stops a way, in a sentence. */
export function firstStop(ways: readonly Way[]): string {
  for (const { hops } of ways) {
    const stuck = hops.find(({ allowed }) => isEmpty(allowed))
    const step = stuck?.steps().findLast(({ outcome }) => outcome === 'stops' || outcome === 'unknown')
    if (step !== undefined) return step.says
  }
  return 'nothing leads there'
}

export function partyNamed({ named }: Ground, name: string): Party | undefined {
  return named.get(name)
}

export function partiesOf({ world }: Ground, kind: Party['kind']): readonly Party[] {
  return world.parties.filter((one) => one.kind === kind)
}
