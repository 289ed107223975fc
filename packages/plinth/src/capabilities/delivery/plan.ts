import { needsLoadBalancer, readsSecrets } from '#capabilities/needs.ts'
import type { runners } from '#facts/actions.ts'
import { instances } from '#facts/instances.gen.ts'
import type { Layer } from '#graph/resource.ts'
import type { Delivery, Environment, ServiceResource } from '#language/environment.ts'

/** What the workflows are about. */
export interface DeliveryPlan {
  readonly delivery: Delivery
  /** Environments in the order in which a release reaches them. */
  readonly targets: readonly Target[]
  /** Services, the same in every environment. */
  readonly services: readonly ServiceResource[]
  /** Processors that images must run on. */
  readonly architectures: readonly Architecture[]
}

export interface Target {
  readonly environment: Environment
  /** Layers that Terraform has, in order of apply. */
  readonly layers: readonly Layer[]
}

export type Architecture = keyof typeof runners

export function planOf(
  environments: readonly Environment[],
  layers: ReadonlyMap<string, readonly Layer[]>,
): DeliveryPlan | undefined {
  const [first] = environments
  if (first?.delivery === undefined) return undefined
  return {
    delivery: first.delivery,
    targets: environments.map((environment) => ({ environment, layers: layers.get(environment.name) ?? [] })),
    services: first.services,
    architectures: architecturesOf(environments),
  }
}

function architecturesOf(environments: readonly Environment[]): readonly Architecture[] {
  const types = environments.flatMap(({ cluster }) =>
    Object.values(cluster.nodes).flatMap((nodes) => nodes.types.value),
  )
  const found = new Set(types.map((type): Architecture => instances[type]?.architecture ?? 'x86_64'))
  return (['x86_64', 'arm64'] as const).filter((architecture) => found.has(architecture))
}

/** Layers that the workflow applies; a person applies `bootstrap`, because it holds the workflow's own rights. */
export function appliedLayers({ layers }: Target): readonly Layer[] {
  return layers.filter((layer) => layer !== 'bootstrap')
}

/**
 * Whether a refresh of a layer would read secrets. Provider 5.100 fetches the value of every secret version, even of a
 * write-only one (hashicorp/terraform-provider-aws 42383), and the plan role may not see it.
 */
export function holdsSecrets({ environment }: Target, layer: Layer): boolean {
  return layer === 'services' && readsSecrets(environment)
}

/** Services that visitors reach through a cache, by slug. */
export function cachedServices(environment: Environment): readonly ServiceResource[] {
  const { edge, services } = environment
  if (edge === undefined || !edge.invalidate.value || !needsLoadBalancer(environment)) return []
  const names = new Set(edge.routes.filter(({ cache }) => cache.value !== 'never').map(({ to }) => to.to))
  return services.filter(({ name }) => names.has(name))
}

/** Path patterns under which CloudFront may hold answers of services. */
export function cachedPaths(environment: Environment): readonly string[] {
  const cached = new Set(cachedServices(environment).map(({ name }) => name))
  const paths = (environment.edge?.routes ?? [])
    .filter(({ to, cache }) => cached.has(to.to) && cache.value !== 'never')
    .map(({ path }) => path.value)
  return [...new Set(paths)].sort()
}
