import { chainsFrom, type Chain } from './chains.ts'
import { apiEndpointHop, directHop, viewerHop, type Hop } from './hops.ts'
import { listening } from './listening.ts'
import { intersect, isEmpty, nothing, type PacketSet } from './packets.ts'
import type { Party } from './parties.ts'
import { packetsOfTraffic, type Traffic } from './traffic.ts'
import type { World } from './world.ts'

/** One way from one party to another: directly, or through what hands connections on. */
export interface Way {
  readonly hops: readonly Hop[]
  /** What hands the connection on, in order. */
  readonly through: readonly Party[]
  /** First packets of the last connection that arrive; empty when something before stops all. */
  readonly allowed: PacketSet
  readonly unknown: PacketSet
}

/**
 * Ways between parties. Reach goes through forwarders and never through hosts: nobody knows what a host does with what
 * it receives. A CDN is entered from the internet alone; what reaches the internet can do there what everyone can.
 */
export interface Ways {
  /** Without a forwarder in between; a forwarder itself starts no connections but those it hands on. */
  readonly direct: (from: Party, to: Party, traffic: PacketSet) => Way | undefined
  /** The way to a forwarder, to some of its listeners. */
  readonly enter: (from: Party, forwarder: Party, ports: readonly number[] | undefined) => Hop
  /** Through at least one. */
  readonly forwarded: (from: Party, to: Party, traffic: PacketSet) => readonly Way[]
  /** Everything that one forwarder leads to. */
  readonly chainsFrom: (forwarder: Party) => readonly Chain[]
}

export function waysIn(world: World): Ways {
  const chains = new Map<Party, readonly Chain[]>()
  const entries = new Map<string, Hop>()
  const gateways = world.parties.filter(({ forwarder }) => forwarder !== undefined)
  const chainsOf = (first: Party): readonly Chain[] => {
    const known = chains.get(first) ?? chainsFrom(world, first)
    chains.set(first, known)
    return known
  }
  const entry = (from: Party, first: Party, ports: readonly number[] | undefined): Hop => {
    const key = [from.kind, from.name, first.name, ports?.join(',') ?? ''].join(' ')
    const known = entries.get(key) ?? entryHop(world, from, first, ports)
    entries.set(key, known)
    return known
  }
  return {
    chainsFrom: chainsOf,
    direct: (from, to, traffic) =>
      from.forwarder === undefined ? wayOf([directOrViewer(world, from, to, traffic)], [], traffic) : undefined,
    enter: entry,
    forwarded: (from, to, traffic) => {
      if (from.forwarder !== undefined)
        return endingAt(chainsOf(from), to).map((chain) => wayOf(chain.hops, chain.through, traffic))
      return gateways
        .filter((first) => first !== to && (first.kind !== 'cdn' || from.kind === 'internet'))
        .flatMap((first) =>
          endingAt(chainsOf(first), to).map((chain) =>
            wayOf([entry(from, first, chain.enteredBy), ...chain.hops], [first, ...chain.through], traffic),
          ),
        )
    },
  }
}

function endingAt(chains: readonly Chain[], to: Party): readonly Chain[] {
  return chains.filter(({ end }) => end === to)
}

function directOrViewer(world: World, from: Party, to: Party, traffic: PacketSet): Hop {
  if (from.kind === 'internet' && to.kind === 'cdn') return viewerHop(from.name, to)
  const outside = from.sites.some(({ kind }) => kind === 'internet')
  return outside && to.endpoint !== undefined
    ? apiEndpointHop(from, to, to.endpoint, traffic)
    : listening(directHop(world, from, to, traffic), to)
}

function entryHop(world: World, from: Party, first: Party, ports: readonly number[] | undefined): Hop {
  if (first.kind === 'cdn') return viewerHop(from.name, first)
  const wanted = (traffic: Traffic): boolean => ports === undefined || ports.includes(traffic.first)
  return directHop(world, from, first, packetsOfTraffic(first.listens.filter(wanted)))
}

function wayOf(hops: readonly Hop[], through: readonly Party[], traffic: PacketSet): Way {
  const last = hops.at(-1)
  if (last === undefined) return { hops, through, allowed: nothing, unknown: nothing }
  const before = hops.slice(0, -1)
  const surely = before.every(({ allowed }) => !isEmpty(allowed))
  const maybe = before.every(({ allowed, unknown }) => !isEmpty(allowed) || !isEmpty(unknown))
  const allowed = intersect(last.allowed, traffic)
  const unknown = intersect(last.unknown, traffic)
  return {
    hops,
    through,
    allowed: surely ? allowed : nothing,
    unknown: surely ? unknown : maybe ? [...allowed, ...unknown] : nothing,
  }
}
