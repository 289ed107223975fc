import type { Step } from '#answers/answer.ts'
import type { ApiEndpoint } from '#aws/facets/forwards.ts'
import { matchOf, rangeOf } from './addresses.ts'
import { evidenceOf } from './evidence.ts'
import { explain } from './connect.ts'
import type { Onward } from './forward/forwarder.ts'
import type { Passage, Site } from './model.ts'
import {
  anyPacket,
  intersect,
  isEmpty,
  isSubset,
  nothing,
  subtract,
  union,
  withDestination,
  withSource,
  type PacketSet,
} from './packets.ts'
import type { Party } from './parties.ts'
import { packetsOfTraffic, showTraffics, portTraffic, type Traffic } from './traffic.ts'
import type { World } from './world.ts'

/** One connection on the way: between two parties, or between what hands on and the next. */
export interface Hop {
  readonly from: string
  readonly to: string
  /** First packets of it that arrive. */
  readonly allowed: PacketSet
  readonly unknown: PacketSet
  /** Whether every packet that was asked for arrives, from every address and to every address. */
  readonly whole: boolean
  /** What lets it pass or stops it, worked out when it is read. */
  readonly steps: () => readonly Step[]
}

/** A connection between interfaces, with nothing in between that hands it on. */
export function directHop(world: World, from: Party, to: Party, traffic: PacketSet): Hop {
  return hopBetween(world, { name: from.name, sites: from.sites }, { name: to.name, sites: to.sites }, traffic)
}

interface End {
  readonly name: string
  readonly sites: readonly Site[]
}

/** Every pair of sites is asked: a thing that may be in several subnets is reached when one of them lets it. */
function hopBetween({ network, connector }: World, from: End, to: End, traffic: PacketSet): Hop {
  const { allowed, unknown, whole } = connector.between(from.sites, to.sites, traffic)
  return {
    ...{ from: from.name, to: to.name, allowed, unknown, whole },
    steps: () => {
      const pairs = from.sites.flatMap((a) => to.sites.map((b) => connector.connect(a, b, traffic)))
      const telling =
        pairs.find((pair) => !isEmpty(pair.allowed)) ?? pairs.find((pair) => !isEmpty(pair.unknown)) ?? pairs[0]
      if (telling === undefined) return [noSites(from, to)]
      const shown = isEmpty(telling.allowed) ? (isEmpty(telling.unknown) ? traffic : telling.unknown) : telling.allowed
      return explain(network, telling.from, telling.to, shown)
    },
  }
}

function noSites(from: End, to: End): Step {
  const missing = from.sites.length === 0 ? from : to
  return {
    says: `${missing.name} has no network interface that resources here describe`,
    outcome: 'unknown',
    evidence: [],
  }
}

/** Everyone's way to a CDN: it answers on its ports to the whole internet. */
export function viewerHop(from: string, to: Party): Hop {
  const forwarder = to.forwarder
  const allowed = packetsOfTraffic(to.listens)
  return {
    from,
    to: to.name,
    allowed,
    unknown: nothing,
    whole: true,
    steps: () => [
      {
        says: `${to.name} answers the whole internet on ${showTraffics(to.listens)}`,
        outcome: 'passes',
        evidence: forwarder === undefined ? [] : [evidenceOf(forwarder.resource)],
      },
    ],
  }
}

/** From outside an API server is reached at its endpoint on the internet alone, and there from some ranges. */
export function apiEndpointHop(from: Party, to: Party, endpoint: ApiEndpoint, traffic: PacketSet): Hop {
  const asked = intersect(
    packetsOfTraffic([portTraffic(443)]),
    withSource(
      traffic,
      from.sites.flatMap(({ addresses }) => addresses),
    ),
  )
  const ranges = endpoint.cidrs.map((cidr) => (typeof cidr === 'string' ? rangeOf(cidr) : undefined))
  const matches = ranges.filter((range) => range !== undefined).map(matchOf)
  const inside = withSource(
    asked,
    matches.flatMap(({ sure }) => sure),
  )
  const isKnown = ranges.every((range) => range !== undefined)
  const allowed = endpoint.public === true ? inside : nothing
  const unknown =
    endpoint.public === false ? nothing : subtract(isKnown && endpoint.public === true ? nothing : asked, allowed)
  return {
    from: from.name,
    to: to.name,
    allowed,
    unknown,
    whole: isSubset(asked, allowed),
    steps: () => [apiEndpointStep(from, to, endpoint, { allowed, unknown })],
  }
}

function apiEndpointStep(
  from: Party,
  to: Party,
  { public: isPublic, cidrs }: ApiEndpoint,
  { allowed, unknown }: Passage,
): Step {
  const evidence = to.resources.map((resource) => ({ resource }))
  const ranges = cidrs.map((cidr) => (typeof cidr === 'string' ? cidr : 'a range that is known after apply')).join(', ')
  if (!isEmpty(allowed)) return { says: `${to.name} answers ${ranges} on the internet`, outcome: 'passes', evidence }
  if (!isEmpty(unknown)) {
    return { says: `whom ${to.name} answers on the internet is known after apply`, outcome: 'unknown', evidence }
  }
  const says =
    isPublic === false
      ? `${to.name} has no endpoint on the internet`
      : `${to.name} answers ${ranges} alone, not ${from.name}`
  return { says, outcome: 'stops', evidence }
}

/** The connection that a forwarder makes to where it hands on. */
export function onwardHop(world: World, by: Party, onward: Onward, to: Party): Hop {
  const ports = portsOf(onward)
  const traffic = ports === undefined ? anyPacket : packetsOfTraffic(ports)
  const handed = handedOn(by, onward, to, ports)
  const hop = travel(world, by, onward, to, traffic)
  if (ports === undefined) {
    // Nobody knows the port, so nothing surely arrives.
    return { ...hop, allowed: nothing, unknown: union(hop.allowed, hop.unknown), steps: () => [handed, ...hop.steps()] }
  }
  return { ...hop, steps: () => [handed, ...hop.steps()] }
}

export function portsOf({ ports, transport }: Onward): readonly Traffic[] | undefined {
  return ports?.flatMap((port) => {
    if (transport === 'both') return [portTraffic(port), portTraffic(port, 'udp')]
    return [portTraffic(port, transport)]
  })
}

function handedOn(by: Party, onward: Onward, to: Party, ports: readonly Traffic[] | undefined): Step {
  const port = ports === undefined ? 'a port that is not known' : showTraffics(ports)
  return {
    says: `${by.name} hands requests on to ${to.name} at ${port}`,
    outcome: 'fact',
    evidence: [evidenceOf(onward.resource, onward.argument)],
  }
}

function travel(world: World, by: Party, onward: Onward, to: Party, traffic: PacketSet): Hop {
  switch (onward.way) {
    case 'own-interfaces':
      return directHop(world, by, to, traffic)
    case 'client-address':
      return withClientAddress(directHop(world, by, to, traffic), to, traffic)
    case 'managed-rules': {
      const sites = to.sites.map((site) => ({
        ...site,
        gates: site.gates.filter(({ kind }) => kind !== 'security-group'),
      }))
      return hopBetween(world, { name: by.name, sites: by.sites }, { name: to.name, sites }, traffic)
    }
    case 'internet':
      return hopBetween(world, { name: by.name, sites: [cdnSite(world)] }, { name: to.name, sites: to.sites }, traffic)
    case 'vpc-origin':
      return vpcOriginHop(world, by, onward, to, traffic)
    case 'signed':
      return {
        from: by.name,
        to: to.name,
        allowed: traffic,
        unknown: nothing,
        whole: true,
        steps: () => [
          {
            says: `${to.name} answers through the API of S3; its policy decides who may read`,
            outcome: 'passes',
            evidence: to.resources.map((resource) => ({ resource })),
          },
        ],
      }
  }
}

/** Who the client is is known at the first hop alone, so what the rules of the receiver say of it is not worked out. */
function withClientAddress(hop: Hop, to: Party, traffic: PacketSet): Hop {
  const kept: Step = {
    says: `the load balancer keeps the address of the client, so what ${to.name} lets in depends on the client`,
    outcome: 'unknown',
    evidence: to.resources.map((resource) => ({ resource })),
  }
  const all = withDestination(
    traffic,
    to.sites.flatMap(({ addresses }) => addresses),
  )
  return { ...hop, allowed: nothing, unknown: all, whole: false, steps: () => [...hop.steps().slice(0, 1), kept] }
}

/** Addresses from which CloudFront calls origins. Any distribution calls from them, also one of a stranger. */
function cdnSite({ network }: World): Site {
  return { ...(network.services.get('cloudfront.origin-facing') ?? network.internet), name: 'CloudFront' }
}

/** Name that CloudFront gives to the group of its interfaces in a VPC (CloudFront developer guide, VPC origins). */
const serviceGroup = 'CloudFront-VPCOrigins-Service-SG'

/**
 * CloudFront has interfaces of its own in the VPC for a VPC origin. Nothing in the graph makes them, so only what the
 * receiver lets in can be judged: its security groups may name the prefix list of CloudFront or the group of those
 * interfaces (CloudFront developer guide, restrict access with VPC origins).
 */
function vpcOriginHop(world: World, by: Party, onward: Onward, to: Party, traffic: PacketSet): Hop {
  const { network } = world
  const groups = network.subject.graph.resources
    .filter(({ id, args }) => network.groups.has(id) && namesServiceGroup(args))
    .map(({ id }) => ({ group: id, known: false }))
  const ends = to.sites.map((site) => {
    const source: Site = { ...cdnSite(world), groups, subnet: site.subnet }
    const addresses = [...source.addresses, ...(site.subnet?.vpc.addresses ?? [])]
    const packets = withDestination(withSource(traffic, addresses), site.addresses)
    const peer = { site: { ...source, addresses }, groupsVisible: true }
    const passages = site.gates.map((gate) => gate.allows('in', packets, peer))
    const allowed = passages.reduce<PacketSet>((rest, passage) => intersect(rest, passage.allowed), packets)
    const possible = passages.reduce<PacketSet>(
      (rest, passage) => intersect(rest, union(passage.allowed, passage.unknown)),
      packets,
    )
    return { site, packets, peer, allowed, unknown: isEmpty(allowed) ? possible : nothing }
  })
  return {
    from: by.name,
    to: to.name,
    allowed: union(...ends.map(({ allowed }) => allowed)),
    unknown: union(...ends.map(({ unknown }) => unknown)),
    whole: ends.length > 0 && ends.every(({ allowed }) => !isEmpty(allowed)),
    steps: () => {
      const told =
        ends.find(({ allowed }) => !isEmpty(allowed)) ?? ends.find(({ unknown }) => !isEmpty(unknown)) ?? ends[0]
      const inside: Step = {
        says: `CloudFront comes from interfaces of its own in the VPC of ${to.name}`,
        outcome: 'fact',
        evidence: [evidenceOf(onward.resource, onward.argument)],
      }
      if (told === undefined) return [inside]
      const shown = isEmpty(told.allowed) ? told.packets : told.allowed
      return [inside, ...told.site.gates.map((gate) => gate.explain('in', shown, told.peer))]
    },
  }
}

function namesServiceGroup(args: Readonly<Record<string, unknown>>): boolean {
  return JSON.stringify(args).includes(JSON.stringify(serviceGroup))
}
