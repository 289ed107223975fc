import type { Family } from '../addresses.ts'
import type { Gate, Network, Passage, Site, Subnet } from '../model.ts'
import type { PacketSet } from '../packets.ts'
import type { Span } from '../span.ts'
import { signaturesFor, type Signatures } from './signatures.ts'

/** Sites that routes and network ACLs treat alike. */
export interface Place {
  readonly index: number
  /** Addresses of its sites lie in the same blocks of routes and ACLs, so that one stands for all. */
  readonly uniform: boolean
  readonly bySubnet: ReadonlyMap<Subnet, readonly Site[]>
}

/** Sites that everything treats alike: same place, same gates, addresses in the same blocks of rules. */
export interface SiteClass {
  readonly place: Place
  readonly gates: readonly Gate[]
  /** Index of the list of gates. */
  readonly gate: number
  /** Addresses as rules of gates see them. */
  readonly signature: string
  readonly sites: readonly Site[]
}

export function siteClassesOf(network: Network, sites: readonly Site[]): readonly SiteClass[] {
  const routed = signaturesFor(blocksOfRouting(network))
  const ruled = signaturesFor(blocksOfRules(sites))
  const special = specialSubnets(network)
  const places = new Map<string, { index: number; uniform: boolean; bySubnet: Map<Subnet, Site[]> }>()
  const gates = new Map<string, number>()
  const classes = new Map<
    string,
    { place: Place; gates: readonly Gate[]; gate: number; signature: string; sites: Site[] }
  >()
  for (const site of sites) {
    const { subnet } = site
    if (subnet === undefined) continue
    const { key, uniform } = placeKey(site, subnet, routed, special)
    const place = places.get(key) ?? { index: places.size, uniform, bySubnet: new Map<Subnet, Site[]>() }
    places.set(key, place)
    put(place.bySubnet, subnet, site)
    const gateKey = site.gates.map((gate) => gate.key).join('\n')
    const gate = gates.get(gateKey) ?? gates.size
    gates.set(gateKey, gate)
    const signature = ruled.of(site.addresses).key
    const classKey = `${place.index} ${gate} ${signature}`
    const found = classes.get(classKey)
    if (found === undefined) classes.set(classKey, { place, gates: site.gates, gate, signature, sites: [site] })
    else found.sites.push(site)
  }
  return [...classes.values()]
}

function put<Key>(map: Map<Key, Site[]>, key: Key, site: Site): void {
  const group = map.get(key)
  if (group === undefined) map.set(key, [site])
  else group.push(site)
}

function placeKey(
  site: Site,
  subnet: Subnet,
  signatures: Signatures,
  special: ReadonlySet<Subnet>,
): { readonly key: string; readonly uniform: boolean } {
  const { key, uniform } = signatures.of(site.addresses)
  const own = special.has(subnet) ? subnet.id : ''
  const parts = [subnet.vpc.id, subnet.table.id, subnet.acl.id, subnet.zone ?? '?', own, key]
  return { key: parts.join('\n'), uniform }
}

/** Subnets in which gateways have interfaces: ACLs treat what goes in or out there in their own way. */
function specialSubnets({ nats, transitGateways }: Network): ReadonlySet<Subnet> {
  const subnets = new Set<Subnet>()
  for (const { site } of nats.values()) if (site?.subnet !== undefined) subnets.add(site.subnet)
  for (const { attachments } of transitGateways.values()) {
    for (const attachment of attachments) for (const subnet of attachment.subnets) subnets.add(subnet)
  }
  return subnets
}

type Blocks = Record<Family, Span[]>

function blocksOfRouting({ subnets, transitGateways }: Network): Blocks {
  const blocks: Blocks = { 4: [], 6: [] }
  const tables = new Set([...subnets.values()].map(({ table }) => table))
  const transit = [...transitGateways.values()].flatMap(({ attachments }) => attachments.map(({ table }) => table))
  for (const table of [...tables, ...transit]) {
    for (const { to } of table?.choices ?? []) for (const { family, span } of to) blocks[family].push(span)
  }
  for (const acl of new Set([...subnets.values()].map((subnet) => subnet.acl))) {
    for (const passage of [acl.in, acl.out]) addBlocks(blocks, passage)
  }
  return blocks
}

function blocksOfRules(sites: readonly Site[]): Blocks {
  const blocks: Blocks = { 4: [], 6: [] }
  const gates = new Map(sites.flatMap((site) => site.gates.map((gate) => [gate.key, gate])))
  for (const { parts } of gates.values()) {
    for (const part of parts === undefined ? [] : [parts.in, parts.out]) {
      addBlocks(blocks, part.byAddress)
      for (const { sure, maybe } of part.byGroup) addBlocks(blocks, { allowed: sure, unknown: maybe })
    }
  }
  return blocks
}

function addBlocks(blocks: Blocks, { allowed, unknown }: Passage): void {
  const sets: readonly PacketSet[] = [allowed, unknown]
  for (const set of sets) for (const { family, source, destination } of set) blocks[family].push(source, destination)
}
