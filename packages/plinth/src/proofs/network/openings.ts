import { compareText } from '#diagnostics/diagnostic.ts'
import { anyPacket, intersect, isEmpty, nothing, subtract, union, type PacketSet } from './packets.ts'
import type { Party } from './parties.ts'
import { classKey, labelledPairs } from './pod-pairs.ts'
import { packetsOfTraffic, trafficOf } from './traffic.ts'
import type { Ways } from './ways.ts'
import type { World } from './world.ts'

/**
 * One way that is open: something here may start a connection to something there. Names are those of the platform file
 * where a thing has one (`backend`, `database`), those of questions elsewhere (`internet`, `cdn`, `load-balancer`,
 * `nodes`, `api-server`, an add-on), and an address of a resource for what has neither. What passes between a pod and
 * its own node, and between the parts of one add-on, is left out.
 */
export interface Opening {
  readonly from: string
  readonly to: string
  /** What arrives at `to`: `5432/tcp`, `80/tcp, 443/tcp`, `all`. */
  readonly traffic: string
  /** What hands the connection on, in order: `cdn`, `load-balancer`. Empty when it arrives as it was sent. */
  readonly through: readonly string[]
  /** `unknown`: something that decides it is not modelled or not known yet. */
  readonly certainty: 'open' | 'unknown'
  /** Ids of the resources behind both names; empty for what is outside, such as `internet`. */
  readonly resources: { readonly from: readonly string[]; readonly to: readonly string[] }
}

/** Every way that is open, sorted by `from`, `to`, what it passes through, and traffic. */
export function openingsOf(world: World, ways: Ways): readonly Opening[] {
  const found = new Found()
  addDirect(world, ways, found)
  addForwarded(world, ways, found)
  return found.openings()
}

/** Ways by their ends and what they pass through; parts of an add-on are one thing here. */
class Found {
  readonly #ways = new Map<
    string,
    {
      readonly from: Party
      readonly to: Party
      readonly through: readonly Party[]
      readonly allowed: PacketSet[]
      readonly unknown: PacketSet[]
    }
  >()

  add(from: Party, to: Party, through: readonly Party[], allowed: PacketSet, unknown: PacketSet): void {
    const [heard, perhaps] = [heardBy(to, allowed), heardBy(to, unknown)]
    if (isEmpty(heard) && isEmpty(perhaps)) return
    const key = [shown(from), shown(to), ...through.map(shown)].join('\n')
    const way = this.#ways.get(key) ?? { from, to, through, allowed: [], unknown: [] }
    way.allowed.push(heard)
    way.unknown.push(perhaps)
    this.#ways.set(key, way)
  }

  openings(): readonly Opening[] {
    return [...this.#ways.values()]
      .flatMap(({ from, to, through, allowed, unknown }) => {
        const sure = union(...allowed)
        const maybe = subtract(union(...unknown), sure)
        const opening = (traffic: PacketSet, certainty: Opening['certainty']): Opening => ({
          from: shown(from),
          to: shown(to),
          traffic: trafficOf(traffic).join(', '),
          through: through.map(shown),
          certainty,
          resources: { from: from.resources, to: to.resources },
        })
        return [
          ...(isEmpty(sure) ? [] : [opening(sure, 'open')]),
          ...(isEmpty(maybe) ? [] : [opening(maybe, 'unknown')]),
        ]
      })
      .toSorted(byEnds)
  }
}

/** Where everything that listens is known, nothing else is an opening: an add-on's ports are the compiler's facts. */
function heardBy({ kind, listens }: Party, packets: PacketSet): PacketSet {
  if (listens.length === 0 || kind === 'pods' || kind === 'resource' || isEmpty(packets)) return packets
  return intersect(packets, packetsOfTraffic(listens))
}

function shown({ kind, name }: Party): string {
  return kind === 'add-on' ? (name.split('/')[0] ?? name) : name
}

function addDirect(world: World, ways: Ways, found: Found): void {
  const sources = classesOf(world, world.parties.filter(startsConnections), 'out')
  const targets = classesOf(world, world.parties.filter(takesConnections), 'in')
  for (const from of sources) {
    for (const to of targets) {
      const { allowed, unknown } = world.connector.byAddress(from[0].sites, to[0].sites, anyPacket)
      if (isEmpty(allowed) && isEmpty(unknown)) continue
      for (const a of from) for (const b of to) if (isPair(a, b)) found.add(a, b, [], allowed, unknown)
    }
  }
  for (const [from, to] of labelledPairs(world)) {
    if (!isPair(from, to)) continue
    const way = ways.direct(from, to, anyPacket)
    if (way !== undefined) found.add(from, to, [], way.allowed, way.unknown)
  }
  for (const cdn of world.parties.filter(({ kind }) => kind === 'cdn')) {
    const internet = world.parties.find(({ kind }) => kind === 'internet')
    if (internet !== undefined) found.add(internet, cdn, [], packetsOfTraffic(cdn.listens), nothing)
  }
}

type Class = readonly [Party, ...(readonly Party[])]

function classesOf(world: World, parties: readonly Party[], direction: 'in' | 'out'): readonly Class[] {
  const classes = new Map<string, [Party, ...Party[]]>()
  for (const one of parties) {
    const key = classKey(world, one, direction)
    const known = classes.get(key)
    if (known === undefined) classes.set(key, [one])
    else known.push(one)
  }
  return [...classes.values()]
}

/** What hands on starts nothing of its own; the control plane calls nothing outside through the VPC. */
function startsConnections({ kind, forwarder }: Party): boolean {
  return forwarder === undefined && kind !== 'bucket' && kind !== 'metadata'
}

function takesConnections({ kind }: Party): boolean {
  return kind !== 'cdn' && kind !== 'bucket'
}

function isPair(from: Party, to: Party): boolean {
  if (from === to || shown(from) === shown(to)) return false
  if (from.kind === 'api-server' && to.kind === 'internet') return false
  const isOwnNode = (from.kind === 'nodes' && to.pods.length > 0) || (to.kind === 'nodes' && from.pods.length > 0)
  return !isOwnNode
}

/** What forwarders hand on, and who enters them. */
function addForwarded(world: World, ways: Ways, found: Found): void {
  const sources = classesOf(world, world.parties.filter(startsConnections), 'out')
  for (const first of world.parties.filter(({ forwarder }) => forwarder !== undefined)) {
    const chains = ways.chainsFrom(first).map((chain) => ({ chain, way: passing(chain.hops) }))
    for (const { chain, way } of chains) found.add(first, chain.end, chain.through, way.allowed, way.unknown)
    for (const from of sources) {
      if (first.kind === 'cdn' && from[0].kind !== 'internet') continue
      for (const { chain, way } of chains) {
        const entry = ways.enter(from[0], first, chain.enteredBy)
        if (isEmpty(entry.allowed) && isEmpty(entry.unknown)) continue
        const unknown = isEmpty(entry.allowed) ? union(way.allowed, way.unknown) : way.unknown
        for (const one of from) {
          if (one === chain.end) continue
          found.add(one, chain.end, [first, ...chain.through], isEmpty(entry.allowed) ? nothing : way.allowed, unknown)
        }
      }
    }
  }
}

/** What arrives at the end of some hops: nothing when one of them stops everything. */
function passing(hops: readonly { readonly allowed: PacketSet; readonly unknown: PacketSet }[]): {
  readonly allowed: PacketSet
  readonly unknown: PacketSet
} {
  const last = hops.at(-1)
  if (last === undefined) return { allowed: nothing, unknown: nothing }
  const before = hops.slice(0, -1)
  if (before.every(({ allowed }) => !isEmpty(allowed))) return last
  const maybe = before.every(({ allowed, unknown }) => !isEmpty(allowed) || !isEmpty(unknown))
  return { allowed: nothing, unknown: maybe ? union(last.allowed, last.unknown) : nothing }
}

function byEnds(a: Opening, b: Opening): number {
  return (
    compareText(a.from, b.from) ||
    compareText(a.to, b.to) ||
    compareText(a.through.join(' '), b.through.join(' ')) ||
    compareText(a.traffic, b.traffic) ||
    compareText(a.certainty, b.certainty)
  )
}
