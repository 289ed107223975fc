import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Path } from '#graph/value.ts'
import { isEmpty, type PacketSet } from '../packets.ts'
import type { Party } from '../parties.ts'
import { packetsOfTraffic } from '../traffic.ts'
import type { Joint } from '../connector.ts'
import { allWays, counterexample, firstStop, openWay, partiesOf, partyNamed, type Ground } from './ground.ts'

/**
 * Data stores are never reached from the internet, and inside by linked services alone. Nodes are left out: pods share
 * their security group, so that what lets a linked service in lets nodes in, and that is not a choice of this file.
 */
export function proveStores(ground: Ground): readonly Diagnostic[] {
  const stores = partiesOf(ground, 'store').filter(({ declared }) => declared !== undefined)
  const strangers = [
    ...partiesOf(ground, 'internet'),
    ...partiesOf(ground, 'add-on').filter(isInstalled),
    ...partiesOf(ground, 'resource').filter(isHost),
  ]
  const fromOutside = stores.flatMap((store) => strangers.flatMap((from) => fromStranger(ground, from, store)))
  const unlinked = stores.flatMap((store) => unlinkedServices(ground, store))
  return [
    ...fromOutside,
    ...unlinked
      .filter(({ allowed, also }) => !isEmpty(allowed) && also === undefined)
      .map(({ party, store, allowed }) =>
        diagnose('reach/store', counterexample(ground, party, store, { allowed, through: [] }), placeOf(ground, store)),
      ),
    ...neighbours(
      ground,
      unlinked.filter(({ allowed, also }) => !isEmpty(allowed) && also !== undefined),
    ),
    ...doubts(
      ground,
      unlinked.filter(({ allowed, unknown }) => isEmpty(allowed) && !isEmpty(unknown)),
    ),
  ]
}

/** Installed by this platform: CoreDNS comes with the cluster, and without delivery no policy holds it back. */
function isInstalled({ pods }: Party): boolean {
  return pods.every(({ resource }) => resource.engine === 'kubernetes')
}

/** Hosts beside the cluster: a bastion, a function. */
function isHost({ sites }: Party): boolean {
  return sites.some(({ owner }) => owner === 'instance' || owner === 'function' || owner === 'task')
}

function fromStranger(ground: Ground, from: Party, store: Party): readonly Diagnostic[] {
  const ways = allWays(ground, from, store, packetsOfTraffic(store.listens))
  const way = openWay(ways)
  if (way !== undefined)
    return [diagnose('reach/store', counterexample(ground, from, store, way), placeOf(ground, store))]
  const doubtful = ways.find(({ unknown }) => !isEmpty(unknown))
  return doubtful === undefined ? [] : [unproved(ground, from, store, doubtful.unknown)]
}

/** One finding for all: what is not known is most likely the same for each. */
function doubts(ground: Ground, unlinked: readonly Unlinked[]): readonly Diagnostic[] {
  const [first] = unlinked
  return first === undefined ? [] : [unproved(ground, first.party, first.store, first.unknown)]
}

function unproved(ground: Ground, from: Party, store: Party, unknown: PacketSet): Diagnostic {
  const shown = counterexample(ground, from, store, { allowed: unknown, through: [] })
  const why = firstStop(allWays(ground, from, store, unknown))
  return diagnose('reach/unproved', { ...shown, why }, placeOf(ground, store))
}

/** One finding for all, because they have one cause. */
function neighbours(ground: Ground, unlinked: readonly Unlinked[]): readonly Diagnostic[] {
  const [first] = unlinked
  if (first?.also === undefined) return []
  const { party, store, allowed, also, path } = first
  const shown = counterexample(ground, party, store, { allowed, through: [] })
  const others = unlinked.length - 1
  return [diagnose('reach/neighbour-store', { ...shown, also, others }, placeOf(ground, store), { path })]
}

function placeOf({ declared }: Ground, store: Party): { readonly path: readonly string[] } {
  const all = [...declared.postgres, ...declared.redis]
  return { path: all.find(({ name }) => name === store.declared)?.path ?? [] }
}

/** A service that reaches a store without a link. */
interface Unlinked {
  readonly party: Party
  readonly store: Party
  readonly allowed: PacketSet
  readonly unknown: PacketSet
  readonly path: Path
  /** A store that it is linked to, and that looks the same to a network policy. */
  readonly also: string | undefined
}

/** Services whose policies name the same addresses are asked once. */
function unlinkedServices(ground: Ground, store: Party): readonly Unlinked[] {
  const packets = packetsOfTraffic(store.listens)
  const alike = storesLike(ground, store)
  const byClass = new Map<string, Joint>()
  return ground.declared.services.flatMap((service) => {
    const party = partyNamed(ground, service.name)
    if (party === undefined || service.uses.some(({ to }) => to === store.declared)) return []
    const key = ground.keyOf(party)
    const joint = byClass.get(key) ?? ground.world.connector.byAddress(party.sites, store.sites, packets)
    byClass.set(key, joint)
    const { allowed, unknown } = joint
    if (isEmpty(allowed) && isEmpty(unknown)) return []
    const also = service.uses.find(({ to }) => alike.has(to))?.to
    return [{ party, store, allowed, unknown, path: service.path, also }]
  })
}

/** Stores that look the same to a network policy: a port and a subnet in common. */
function storesLike(ground: Ground, store: Party): ReadonlySet<string> {
  const subnets = subnetsOf(store)
  const ports = new Set(store.listens.map(({ first }) => first))
  const alike = partiesOf(ground, 'store').filter(
    (other) =>
      other.listens.some(({ first }) => ports.has(first)) &&
      other.sites.some(({ subnet }) => subnet !== undefined && subnets.has(subnet.id)),
  )
  return new Set(alike.flatMap(({ declared }) => declared ?? []))
}

function subnetsOf({ sites }: Party): ReadonlySet<string> {
  return new Set(sites.flatMap(({ subnet }) => subnet?.id ?? []))
}
