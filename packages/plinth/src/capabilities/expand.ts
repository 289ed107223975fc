import { GraphBuilder, type Graph } from '#graph/graph.ts'
import type { Layer } from '#graph/resource.ts'
import type { Path } from '#graph/value.ts'
import type { Environment, ResolvedPlatform } from '#language/environment.ts'
import { makeAddons, planAddons } from './addons/addons.ts'
import { makeBudget } from './budget/budget.ts'
import { makeCluster } from './cluster/cluster.ts'
import { makeDelivery } from './delivery/delivery.ts'
import { makeEdge, makeLoadBalancer, makeZone } from './edge/edge.ts'
import { makeClusterAccess } from './federation/access.ts'
import { makeFederation } from './federation/federation.ts'
import { makeDeliveryPermissions } from './federation/permissions.ts'
import { makeGitops } from './gitops/gitops.ts'
import { makeLinks } from './links/links.ts'
import { Maker } from './maker.ts'
import { makeNetwork } from './network/network.ts'
import { makeLogs } from './observability/logs.ts'
import { makeRegistry } from './registry/registry.ts'
import { makeState } from './state/state.ts'
import { makeStores } from './stores/stores.ts'
import { makeWorkloads } from './workloads/workloads.ts'

/** Every resource that the platform means, in every environment that is active. */
export function expand(platform: ResolvedPlatform): Graph {
  const graph = new GraphBuilder()
  const active = platform.environments.filter((environment) => environment.state.value === 'active')
  for (const environment of active) expandEnvironment(graph, environment, active)
  makeDelivery(
    new Maker(graph, { environment: '', layer: 'delivery', file: '', capability: 'delivery', path: ['delivery'] }),
    active,
    graph.build().resources,
  )
  return graph.build()
}

/** One environment, in the order in which it is deployed: what a step needs stands above it. */
function expandEnvironment(graph: GraphBuilder, environment: Environment, environments: readonly Environment[]): void {
  const maker = (capability: string, layer: Layer, file: string, path: Path): Maker =>
    new Maker(graph, { environment: environment.name, layer, file, capability, path })

  // Bootstrap: needed before anything can be planned or an image pushed.
  makeState(maker('state', 'bootstrap', 'state', ['terraform']), environment)
  const registry = makeRegistry(maker('registry', 'bootstrap', 'registry', ['resources']), environment, environments)
  const federation = makeFederation(
    maker('federation', 'bootstrap', 'delivery-roles', ['delivery']),
    environment,
    registry,
    environments,
  )
  makeBudget(maker('budget', 'bootstrap', 'budget', ['budget']), environment)
  const zone = makeZone(maker('edge', 'bootstrap', 'domain', ['edge']), environment)

  // Platform: the ground that services stand on.
  const network = makeNetwork(maker('network', 'platform', 'network', ['network']), environment)
  const addons = planAddons(environment)
  const cluster = makeCluster(maker('cluster', 'platform', 'cluster', ['cluster']), environment, {
    vpcId: network.vpc.get('id'),
    privateSubnetIds: network.subnets.private.map((subnet) => subnet.made.get('id')),
    webhookPorts: addons.webhookPorts,
  })
  makeClusterAccess(
    maker('federation', 'platform', 'cluster-access', ['delivery']),
    environment,
    federation,
    cluster.made,
  )
  const balancer = makeLoadBalancer(maker('edge', 'platform', 'load-balancer', ['edge']), environment, {
    zone,
    network,
    cluster,
  })

  // Services: stores, and access to them by link alone.
  const doors = makeStores(maker('stores', 'services', 'stores', ['resources']), environment, network)
  const grants = makeLinks(maker('links', 'services', 'links', ['resources']), environment, {
    doors,
    cluster,
    balancer,
  })
  makeLogs(maker('observability', 'services', 'logs', ['observability']), environment)

  // GitOps: what Argo CD keeps the cluster at.
  makeWorkloads(maker('workloads', 'gitops', 'services', ['resources']), environment, { grants, registry, cluster })
  makeAddons(maker('addons', 'gitops', 'addons', ['cluster']), environment, { addons, cluster, doors })
  makeGitops(maker('gitops', 'gitops', 'root', ['delivery']), environment, { addons })

  // Edge: needs the load balancer that the cluster made from the Ingress.
  makeEdge(maker('edge', 'edge', 'cdn', ['edge']), environment, { zone, doors, balancer })

  // Last, because it needs to know everything that an apply of this environment makes.
  const own = graph.build().resources.filter((resource) => resource.environment === environment.name)
  makeDeliveryPermissions(
    maker('federation', 'bootstrap', 'delivery-roles', ['delivery']),
    environment,
    federation,
    own,
  )
}
