import type { Subject } from '#answers/subject.ts'
import { addressOf } from '#graph/resource.ts'
import type { ApiEndpoint } from '#aws/facets/forwards.ts'
import { distributions } from './forward/cdn.ts'
import type { Forwarder } from './forward/forwarder.ts'
import { ingressBalancers } from './forward/ingress.ts'
import { loadBalancers } from './forward/load-balancers.ts'
import { forwardPartsOf } from './forward-parts.ts'
import { kubernetesNetwork, type KubernetesNetwork } from './kubernetes/cluster.ts'
import { connectorOf, type Connector } from './connector.ts'
import type { Network, Site } from './model.ts'
import { byName, declaredName, forwarderParty, nameOf, party, podsParty, type Party } from './parties.ts'
import { buildNetwork } from './build-network.ts'
import { findService } from './sites.ts'
import { portTraffic } from './traffic.ts'

/** Everything that questions about the network of one environment are answered from. Built once, asked many times. */
export interface World {
  readonly subject: Subject
  readonly network: Network
  readonly cluster: KubernetesNetwork
  readonly connector: Connector
  readonly forwarders: ReadonlyMap<string, Forwarder>
  /** Sorted by name. */
  readonly parties: readonly Party[]
  /** The party that a resource, or the pods with this id, belong to. */
  readonly partyOf: (id: string) => Party | undefined
}

export function worldOf(subject: Subject): World {
  const network = buildNetwork(subject)
  const forwards = forwardPartsOf(subject)
  const cluster = kubernetesNetwork(network, forwards)
  const balancers = [...loadBalancers(network, forwards, cluster), ...ingressBalancers(network, cluster)]
  const cdns = distributions(forwards, balancers)
  const forwarders = new Map([...balancers, ...cdns].map((forwarder) => [forwarder.id, forwarder]))
  const endpoints = new Map(forwards.all('api-endpoint').map(({ part, resource }) => [resource.id, part]))
  const parties = [
    party('internet', 'internet', [network.internet], { resources: [] }),
    party('metadata', 'metadata', [network.metadata], { listens: [portTraffic(80)] }),
    ...named(balancers, 'load-balancer'),
    ...named(cdns, 'cdn'),
    ...cluster.pods.filter(({ hostNetwork }) => !hostNetwork).map((pods) => podsParty(pods, cluster.sitesOf(pods))),
    ...nodesParty(cluster),
    ...interfaceParties(network, balancers, endpoints),
    ...bucketParties(subject, cdns),
  ]
  const index = new Map(
    parties.flatMap((one) => [...one.resources, ...one.pods.map(({ id }) => id)].map((id) => [id, one])),
  )
  return {
    subject,
    network,
    cluster,
    connector: connectorOf(network, cluster),
    forwarders,
    parties: parties.toSorted(byName),
    partyOf: (id) => index.get(id),
  }
}

/** The only one has the plain word; of several each has its address. */
function named(forwarders: readonly Forwarder[], word: string): readonly Party[] {
  return forwarders.map((forwarder) =>
    forwarderParty(forwarder, forwarders.length === 1 ? word : addressOf(forwarder.resource)),
  )
}

function nodesParty({ nodes }: KubernetesNetwork): readonly Party[] {
  if (nodes.length === 0) return []
  const resources = [...new Set(nodes.flatMap(({ resource }) => resource ?? []))]
  return [party('nodes', 'nodes', nodes, { resources })]
}

/** Databases, caches, instances, endpoints: what has interfaces and is none of the others. */
function interfaceParties(
  network: Network,
  balancers: readonly Forwarder[],
  endpoints: ReadonlyMap<string, ApiEndpoint>,
): readonly Party[] {
  const elsewhere = new Set(balancers.map(({ id }) => id))
  const byResource = new Map<string, Site[]>()
  for (const site of network.sites) {
    if (site.resource === undefined || elsewhere.has(site.resource) || !isEnd(site)) continue
    const known = byResource.get(site.resource)
    if (known === undefined) byResource.set(site.resource, [site])
    else known.push(site)
  }
  const controlPlanes = [...byResource.values()].filter(([first]) => first?.owner === 'control plane').length
  return [...byResource].flatMap(([id, sites]) => {
    const resource = network.subject.graph.byId.get(id)
    const [first] = sites
    if (resource === undefined || first === undefined || resource.terraform?.mode === 'data') return []
    if (first.owner === 'control plane') {
      const name = controlPlanes === 1 ? 'api-server' : addressOf(resource)
      const endpoint = endpoints.get(id)
      // Without an endpoint in the VPC its name leads to public addresses from everywhere.
      const places = endpoint?.private === false ? [findService(network, 'eks')] : sites
      return [
        party('api-server', name, called(places, name), { resources: [id], listens: [portTraffic(443)], endpoint }),
      ]
    }
    const port = sites.find((site) => site.port !== undefined)?.port
    const kind = first.owner === 'database' || first.owner === 'cache' ? 'store' : 'resource'
    return [
      party(kind, nameOf(resource), called(sites, nameOf(resource)), {
        resources: [id],
        declared: declaredName(resource),
        listens: port === undefined ? [] : [portTraffic(port)],
      }),
    ]
  })
}

/** Interfaces under the name that a person has for what they belong to. */
function called(sites: readonly Site[], name: string): readonly Site[] {
  return sites.map((site) => ({ ...site, name }))
}

/** Nodes and pods are parties of their own; a NAT gateway passes on and is no end of anything. */
function isEnd({ owner }: Site): boolean {
  return owner !== 'node' && owner !== 'pod' && owner !== 'NAT gateway'
}

/** Buckets that a CDN reads; others are reached through the API of S3 alone, where rights decide. */
function bucketParties(subject: Subject, cdns: readonly Forwarder[]): readonly Party[] {
  const ids = cdns.flatMap(({ onward }) => onward.flatMap(({ to }) => (to.kind === 'bucket' ? [to.id] : [])))
  return [...new Set(ids)].flatMap((id) => {
    const resource = subject.graph.byId.get(id)
    if (resource === undefined) return []
    return [
      party('bucket', nameOf(resource), [], {
        resources: [id],
        declared: declaredName(resource),
        listens: [portTraffic(443)],
      }),
    ]
  })
}
