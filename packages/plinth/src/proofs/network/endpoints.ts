import { namesOf, problemWith, type Named, type Names } from '#answers/names.ts'
import type { Resource } from '#graph/resource.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { nearest } from '#language/nearest.ts'
import { addressesWithout, commonAddresses, rangeOf, showRange, type Addresses } from './addresses.ts'
import type { Network, Site } from './model.ts'
import { nameOf, party, type Party } from './parties.ts'
import { withTraffic } from './question.ts'
import { findService, outsideSite, subnetSite } from './sites.ts'
import { portTraffic, type Traffic } from './traffic.ts'
import type { World } from './world.ts'

/** What a word of a question stands for in the network. */
export interface Endpoint {
  readonly word: string
  readonly party: Party
  /** What the word asks about; undefined when it names no port. */
  readonly traffic: Traffic | undefined
}

export interface Endpoints {
  readonly find: (word: string) => Endpoint | { readonly problem: string }
}

/** The words of questions about a network: the platform's own names go first. */
export function endpointsOf(world: World): Endpoints {
  const names = namesOf(world.subject)
  const groups = groupsOf(world)
  const words = [...new Set([...world.parties.map(({ name }) => name), ...groups.keys(), ...names.words])].toSorted(
    compareText,
  )
  const byName = (word: string): Party | { readonly problem: string } =>
    ownName(world, word) ?? groups.get(word) ?? partyOfNamed(world, word, names, words)
  return {
    find: (word) => {
      const whole = byName(word)
      if (!('problem' in whole)) return { word, party: whole, traffic: undefined }
      const parts = withTraffic(word)
      const found = parts === undefined ? whole : byName(parts.name)
      return 'problem' in found ? found : { word, party: found, traffic: parts?.traffic }
    },
  }
}

/** A key of `resources` first, then what every platform has. */
function ownName({ parties }: World, word: string): Party | undefined {
  return parties.find(({ declared }) => declared === word) ?? parties.find(({ name }) => name === word)
}

/** Words for several parties at once: `add-ons`, `argo-cd`, and those for all load balancers. */
function groupsOf({ parties }: World): ReadonlyMap<string, Party> {
  const groups = new Map<string, Party[]>()
  const add = (word: string, one: Party): void => {
    const known = groups.get(word)
    if (known === undefined) groups.set(word, [one])
    else known.push(one)
  }
  for (const one of parties) {
    if (one.kind === 'add-on') {
      add('add-ons', one)
      const [chart = ''] = one.name.split('/')
      if (chart !== one.name) add(chart, one)
      if (chart === 'coredns') add('dns', one)
    }
    if (one.kind === 'load-balancer' || one.kind === 'cdn' || one.kind === 'api-server') add(one.kind, one)
    if (one.kind === 'api-server') add('cluster', one)
  }
  return new Map([...groups].map(([word, members]) => [word, together(word, members)]))
}

function together(word: string, members: readonly Party[]): Party {
  const [only] = members
  if (only !== undefined && members.length === 1) return only
  return party(
    only?.kind ?? 'resource',
    word,
    members.flatMap(({ sites }) => sites),
    {
      pods: members.flatMap(({ pods }) => pods),
      resources: members.flatMap(({ resources }) => resources),
      listens: members.flatMap(({ listens }) => listens),
    },
  )
}

function partyOfNamed(
  world: World,
  word: string,
  names: Names,
  words: readonly string[],
): Party | { readonly problem: string } {
  const named = names.find(word)
  switch (named.kind) {
    case 'declared':
      return declaredParty(world, named.name, named.resources)
    case 'aws-service':
      return awsParty(world, named.service)
    case 'range':
      return rangeParty(world.network, word, named.cidr)
    case 'resource':
    case 'argument':
      return resourceParty(world, named.resource)
    case 'well-known':
      return { problem: `this environment has no ${named.word}` }
    default:
      return { problem: problemWith(word, withOwnWords(word, named, words)) ?? `there is nothing called '${word}'` }
  }
}

/** Names of the network are suggested too. */
function withOwnWords(word: string, named: Named, words: readonly string[]): Named {
  if (named.kind !== 'nothing') return named
  const meant = nearest(word, words)
  return meant === undefined ? named : { kind: 'nothing', similar: [meant] }
}

function declaredParty(
  world: World,
  name: string,
  resources: readonly Resource[],
): Party | { readonly problem: string } {
  const found = resources.map(({ id }) => world.partyOf(id)).find((one) => one !== undefined)
  if (found !== undefined) return found
  const bucket = resources.find(({ type }) => type === 'aws_s3_bucket')
  if (bucket === undefined) return { problem: `nothing of ${name} has a place in the network` }
  return party('bucket', name, awsParty(world, 's3').sites, {
    declared: name,
    resources: [bucket.id],
    listens: [portTraffic(443)],
  })
}

/** What a resource is for the network: the party that it belongs to, a subnet, or the members of a security group. */
function resourceParty(world: World, resource: Resource): Party | { readonly problem: string } {
  const { network } = world
  const found = world.partyOf(resource.id)
  if (found !== undefined) return found
  const subnet = network.subnets.get(resource.id)
  const name = nameOf(resource)
  if (subnet !== undefined) return party('addresses', name, [subnetSite(subnet)], { resources: [resource.id] })
  if (network.vpcs.has(resource.id)) {
    const sites = [...network.subnets.values()]
      .filter(({ vpc }) => vpc.id === resource.id)
      .map((one) => subnetSite(one))
    return party('addresses', name, sites, { resources: [resource.id] })
  }
  const interfaces = network.sitesOf.get(resource.id)
  if (interfaces !== undefined) return party('resource', name, interfaces, { resources: [resource.id] })
  const members = world.parties
    .flatMap(({ sites }) => sites)
    .filter(({ groups }) => groups.some(({ group }) => group === resource.id))
  if (members.length > 0) return party('resource', name, unique(members), { resources: [resource.id] })
  return { problem: `${resource.id} has no place in the network: nothing starts there and nothing arrives` }
}

function unique(sites: readonly Site[]): readonly Site[] {
  return [...new Map(sites.map((site) => [site.id, site])).values()]
}

/**
 * An API of AWS. Where the VPC has an interface endpoint with private names for it, its name leads there; elsewhere to
 * public addresses.
 */
function awsParty({ network }: World, service: string): Party {
  const services = service === 'ecr' ? ['ecr.api', 'ecr.dkr'] : [service]
  const endpoints = network.sites.filter(
    ({ endpoint }) =>
      endpoint?.service !== undefined && services.includes(endpoint.service) && endpoint.privateNames !== false,
  )
  const named = endpoints.filter(({ endpoint }) => endpoint?.privateNames === true)
  const sites = named.length > 0 ? endpoints : [...endpoints, ...services.map((one) => findService(network, one))]
  return party('aws', service, sites, {
    listens: [portTraffic(443)],
    resources: endpoints.flatMap(({ resource }) => resource ?? []),
  })
}

/** Addresses: in subnets what may stand there, elsewhere a part of the outside. */
function rangeParty(network: Network, word: string, cidr: string): Party | { readonly problem: string } {
  const range = rangeOf(cidr)
  if (range === undefined) return { problem: `'${word}' is no range of addresses` }
  const inside = [...network.subnets.values()].flatMap((subnet) => {
    const addresses = commonAddresses([range], subnet.addresses)
    return addresses.length === 0 ? [] : [subnetSite(subnet, addresses)]
  })
  const vpcs: Addresses = [...network.vpcs.values()].flatMap(({ addresses }) => addresses)
  const outside = addressesWithout([range], vpcs)
  const sites = outside.length === 0 ? inside : [...inside, outsideSite(outside.map(showRange).join(', '), outside)]
  if (sites.length === 0) return { problem: `no subnet has addresses of ${word}` }
  return party('addresses', word, sites)
}
