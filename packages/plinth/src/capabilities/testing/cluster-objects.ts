import { GraphBuilder, type Graph } from '#graph/graph.ts'
import type { Layer, Resource } from '#graph/resource.ts'
import type { Environment } from '#language/environment.ts'
import type { PlatformInput } from '#language/words/platform.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { makeAddons, planAddons } from '../addons/addons.ts'
import { makeCluster } from '../cluster/cluster.ts'
import { makeLoadBalancer } from '../edge/edge.ts'
import { makeGitops } from '../gitops/gitops.ts'
import { makeLinks } from '../links/links.ts'
import { Maker } from '../maker.ts'
import { makeNetwork } from '../network/network.ts'
import { makeLogs } from '../observability/logs.ts'
import { makeRegistry } from '../registry/registry.ts'
import { makeStores } from '../stores/stores.ts'
import { makeWorkloads } from '../workloads/workloads.ts'

/** What follows for the cluster from a small platform: the order of `expand`, without delivery, state and CDN. */
export function clusterOf(change: Partial<PlatformInput> = {}): Graph {
  return expandCluster(smallEnvironment(change))
}

function expandCluster(environment: Environment): Graph {
  const graph = new GraphBuilder()
  const maker = (capability: string, layer: Layer): Maker =>
    new Maker(graph, { environment: environment.name, layer, file: capability, capability, path: [capability] })
  const registry = makeRegistry(maker('registry', 'bootstrap'), environment, [environment])
  const network = makeNetwork(maker('network', 'platform'), environment)
  const addons = planAddons(environment)
  const cluster = makeCluster(maker('cluster', 'platform'), environment, {
    vpcId: network.vpc.get('id'),
    privateSubnetIds: network.subnets.private.map((subnet) => subnet.made.get('id')),
    webhookPorts: addons.webhookPorts,
  })
  const balancer = makeLoadBalancer(maker('edge', 'platform'), environment, { zone: undefined, network, cluster })
  const doors = makeStores(maker('stores', 'services'), environment, network)
  const grants = makeLinks(maker('links', 'services'), environment, { doors, cluster, balancer })
  makeLogs(maker('observability', 'services'), environment)
  makeWorkloads(maker('workloads', 'gitops'), environment, { grants, registry, cluster })
  makeAddons(maker('addons', 'gitops'), environment, { addons, cluster, doors })
  makeGitops(maker('gitops', 'gitops'), environment, { addons })
  return graph.build()
}

/** The one resource with this end of its id. */
export function findByAddress(graph: Graph, address: string): Resource {
  const found = graph.resources.filter(({ id }) => id.endsWith(`/${address}`))
  if (found.length !== 1) throw new Error(`${found.length} resources end in ${address}`)
  return found[0] as Resource
}

/** Value at a path of plain data: `spec.template.spec.containers.0.env`. */
export function valueAt(value: unknown, path: string): unknown {
  let current = value
  for (const step of path.split('.')) current = (current as Record<string, unknown> | undefined)?.[step]
  return current
}
