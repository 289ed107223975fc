import { invariant } from '#graph/invariant.ts'
import { idOf } from '../make.ts'
import { protocolNumbers, type End, type Packet } from '../walker/packet.ts'
import { podEnds } from './build-cluster.ts'
import { outside, type Plan } from './plan.ts'
import { edges, message } from './traffic.ts'

/** Numbers of a small generator (mulberry32), so that a hundred packets cost one choice of fast-check. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

type Pick = (below: number) => number

/** Packets between a few pairs of ends of this network, aimed at the edges of what its rules say. */
export function packetsFor(plan: Plan, seed: number, count: number): readonly Packet[] {
  const pick = numbersFrom(seed)
  const pairs = Array.from({ length: 7 }, () => pairOf(plan, pick)).filter((pair) => pair !== undefined)
  if (pairs.length === 0) return []
  return Array.from({ length: count }, () => packetOf(oneOf(pairs, pick), pick))
}

function oneOf<T>(list: readonly T[], pick: Pick): T {
  const found = list[pick(list.length)]
  invariant(found !== undefined, 'an empty list')
  return found
}

interface Pair {
  readonly from: End
  readonly to: End
}

const types = {
  instance: 'aws_instance',
  interface: 'aws_network_interface',
  database: 'aws_db_instance',
  endpoint: 'aws_vpc_endpoint',
  balancer: 'aws_lb',
} as const

/** Ends that things of this network have, each with one address. */
function hostEnds({ vpcs }: Plan): readonly End[] {
  return vpcs.flatMap(({ subnets }) =>
    subnets.flatMap(({ hosts }) =>
      hosts.flatMap(({ name, recipe, addresses }) => {
        const type = types[recipe.kind]
        return addresses.map((address) => ({ site: idOf(type, name), address }))
      }),
    ),
  )
}

/** Half of the pairs are of pods, where there are any: there is most to say about them. */
function pairOf(plan: Plan, pick: Pick): Pair | undefined {
  return podEnds(plan).length > 1 && pick(2) === 0 ? podPairOf(plan, pick) : hostPairOf(plan, pick)
}

function podPairOf(plan: Plan, pick: Pick): Pair | undefined {
  const hosts = hostEnds(plan).filter(({ address }) => !address.includes(':'))
  const from = oneOf(podEnds(plan), pick)
  const to = oneOf([...podEnds(plan), ...hosts.slice(0, 6)], pick)
  if (from.address === to.address) return undefined
  return pick(4) === 0 ? { from: to, to: from } : { from, to }
}

function hostPairOf(plan: Plan, pick: Pick): Pair | undefined {
  const ends = [...podEnds(plan), ...hostEnds(plan)]
  const from = oneOf(ends, pick)
  const isIpv6 = from.address.includes(':')
  const way = pick(10)
  const internet = { site: 'internet', address: oneOf(outside[isIpv6 ? 6 : 4], pick) }
  if (way < 1) return { from, to: internet }
  if (way < 3) return { from: internet, to: from }
  // Every second pair is of neighbours: between VPCs there is often no way.
  const near = way < 7 ? from.address.slice(0, isIpv6 ? 14 : 5) : ''
  const others = ends.filter(
    ({ site, address }) => site !== from.site && address.includes(':') === isIpv6 && address.startsWith(near),
  )
  if (others.length === 0) return { from, to: internet }
  const to = oneOf(others, pick)
  // Now and then a packet claims to come from somebody else.
  return pick(40) === 0 ? { from: { ...from, address: to.address }, to } : { from, to }
}

function packetOf({ from, to }: Pair, pick: Pick): Packet {
  const isIpv6 = from.address.includes(':')
  // What policies say of other protocols than TCP, UDP and SCTP is left to who enforces them.
  const isOfPod = [from, to].some(({ site }) => site.includes('/gitops/'))
  const kind = isOfPod ? 2 + pick(8) : pick(10)
  const none = { from, to, sourcePort: 0, destinationPort: 0 }
  if (kind === 0) return { ...none, protocol: 50 }
  if (kind === 1) {
    const [type, code] = message(pick(10))
    const icmp = { type: type === -1 ? pick(256) : type, code: code === -1 ? pick(3) : code }
    return { ...none, protocol: isIpv6 ? protocolNumbers.icmpv6 : protocolNumbers.icmp, icmp }
  }
  return {
    from,
    to,
    protocol: kind < 4 ? protocolNumbers.udp : protocolNumbers.tcp,
    sourcePort: pick(3) === 0 ? port(pick) : 1024 + pick(64512),
    destinationPort: port(pick),
  }
}

/** An edge of the port ranges of rules, or one beside it. */
function port(pick: Pick): number {
  const edge = (edges[pick(edges.length)] ?? 0) + pick(3) - 1
  return Math.min(65535, Math.max(0, edge))
}
