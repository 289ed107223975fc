import type { Resource } from '#graph/resource.ts'
import type { Gate, Network, Site } from '../model.ts'
import type { ForwardParts } from '../forward-parts.ts'
import { securityGate } from '../security-gate.ts'
import { podsOfCharts } from './chart-pods.ts'
import { metadataGate } from './metadata-gate.ts'
import { enforcementOf, managedAddOns, podGroupMode, podsOfManagedAddOns, type Enforcement } from './managed-pods.ts'
import { namespaceLabels } from './namespaces.ts'
import { ownGroupsOf } from './own-groups.ts'
import { policyGate, type PolicyWorld } from './policy-gate.ts'
import { policyIndex } from './policy-index.ts'
import { podsOfObjects, type Pods } from './pods.ts'
import { servicesOf, type KubeService } from './services.ts'

/** The network inside the clusters of a subject. */
export interface KubernetesNetwork {
  /** Sorted by id. */
  readonly pods: readonly Pods[]
  readonly services: readonly KubeService[]
  /** Objects of kind TargetGroupBinding. */
  readonly bindings: readonly Resource[]
  /** Where pods of one kind may be: one site for each subnet of the nodes. None without nodes. */
  readonly sitesOf: (pods: Pods) => readonly Site[]
  /** The pods that a site stands for. */
  readonly podsAt: (site: Site) => Pods | undefined
  /** Where pods like these are, without their policies; the same for all that have the groups of their node. */
  readonly placesOf: (pods: Pods) => Places
  /** The place of a site that stands for pods: its node. */
  readonly nodeOf: (site: Site) => Site | undefined
  readonly nodes: readonly Site[]
  readonly world: PolicyWorld
  readonly enforcement: Enforcement
}

/** Places of pods as the start and as the end of connections, which are never the same pod. */
export interface Places {
  readonly leaving: readonly Site[]
  readonly arriving: readonly Site[]
}

/**
 * Pods of a cluster as sites. With the VPC CNI a pod has an address of its own in the subnet of its node and the
 * security groups of its node, unless a SecurityGroupPolicy gives it others. Which node it comes to is not known, so
 * pods are wherever nodes are; that two pods on one node meet no security group is left out. Pods with the network of
 * their node are their node.
 */
export function kubernetesNetwork(network: Network, forwards: ForwardParts): KubernetesNetwork {
  const { resources } = network.subject.graph
  const addOns = managedAddOns(forwards.all('cluster-add-on'))
  const pods = [...podsOfObjects(resources), ...podsOfCharts(resources), ...podsOfManagedAddOns(addOns)]
  const nodes = network.sites.filter(({ owner }) => owner === 'node')
  const bySite = new Map<Site, Pods>()
  const nodeBySite = new Map<Site, Site>()
  const byPods = new Map<string, readonly Site[]>()
  const world: PolicyWorld = {
    index: policyIndex(resources),
    labelsOfNamespace: namespaceLabels(resources),
    podsAt: (site) => bySite.get(site),
    enforcement: enforcementOf(addOns),
  }
  const places = differentPlaces(nodes)
  const groupsOf = ownGroupsOf(network)
  const byGroups = new Map<string, Places>()
  const nodesFor = (one: Pods): readonly Site[] => {
    const groups = groupsOf(one)
    if (groups === undefined) return places
    // Whether the groups of the node count as well depends on a mode of the VPC CNI; in `strict` they do not.
    const own = securityGate(groups, network.groups)
    const beside = (node: Site): readonly Gate[] => (podGroupMode(addOns) === 'strict' ? [own] : [own, ...node.gates])
    return places.map((node) => ({ ...node, groups, gates: beside(node) }))
  }
  const placesOf = (one: Pods): Places => {
    const key = (groupsOf(one) ?? []).map(({ group }) => group ?? '?').join(' ')
    const known = byGroups.get(key)
    if (known !== undefined) return known
    const own = nodesFor(one)
    const made = {
      leaving: own.map((node) => anyPodAt(node, 'a pod')),
      arriving: own.map((node) => anyPodAt(node, 'another pod')),
    }
    byGroups.set(key, made)
    return made
  }
  const sitesOf = (one: Pods): readonly Site[] => {
    const known = byPods.get(one.id)
    if (known !== undefined) return known
    if (one.hostNetwork) return nodes
    const gate = policyGate(one, world)
    const sites = nodesFor(one).map((node) => {
      const site = podSite(one, node, gate)
      bySite.set(site, one)
      nodeBySite.set(site, node)
      return site
    })
    byPods.set(one.id, sites)
    return sites
  }
  return {
    pods: pods.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    services: servicesOf(resources),
    bindings: resources.filter(({ type }) => type.endsWith('/TargetGroupBinding')),
    sitesOf,
    podsAt: world.podsAt,
    placesOf,
    nodeOf: (site) => nodeBySite.get(site),
    nodes,
    world,
    enforcement: world.enforcement,
  }
}

function podSite(pods: Pods, node: Site, gate: Gate): Site {
  return {
    ...node,
    id: `${pods.id}@${node.subnet?.id ?? ''}`,
    name: pods.name,
    resource: pods.resource.id,
    owner: 'pod',
    gates: [metadataGate(node, pods.name, gate), ...node.gates],
  }
}

function anyPodAt(node: Site, name: string): Site {
  return { ...node, id: `${name} at ${node.id}`, name, owner: 'pod' }
}

/** One node for each place that differs for the network: several node groups may stand in the same subnets. */
function differentPlaces(nodes: readonly Site[]): readonly Site[] {
  const places = new Map<string, Site>()
  for (const node of nodes) {
    const groups = node.groups.map(({ group }) => group ?? '?').toSorted()
    const key = [node.subnet?.id ?? node.id, ...groups, String(node.metadata?.hopLimit)].join(' ')
    if (!places.has(key)) places.set(key, node)
  }
  return [...places.values()]
}
