import type { Maker } from '#capabilities/maker.ts'
import { needsLoadBalancer } from '#capabilities/needs.ts'
import { promotionOrder } from '#capabilities/promotion.ts'
import { layers, type Layer, type Resource } from '#graph/resource.ts'
import type { Environment } from '#language/environment.ts'
import { changeWorkflow } from './change.ts'
import { clusterWorkflow } from './cluster.ts'
import { driftWorkflow } from './drift.ts'
import { planOf } from './plan.ts'
import { releaseWorkflow } from './release.ts'
import { rolloutWorkflow } from './rollout.ts'
import { layerWorkflow } from './terraform-layer.ts'
import { terraformWorkflow } from './terraform.ts'

/** The workflows that bring images and infrastructure to the environments; none without delivery. */
export function makeDelivery(
  make: Maker,
  environments: readonly Environment[],
  resources: readonly Pick<Resource, 'engine' | 'environment' | 'layer'>[],
): void {
  const ordered = promotionOrder(environments)
  const plan = planOf(ordered, layersByEnvironment(resources))
  if (plan === undefined) return
  const workflow = (name: string, content: object, reason: string): void => {
    make.in({ file: name }).file('github-actions', 'workflow', name, content, reason)
  }
  workflow('terraform.yml', terraformWorkflow(plan), 'Says what a change of the infrastructure does, and applies it')
  workflow('change.yml', changeWorkflow(), 'Says on a pull request what it changes: data, cost, reach, permissions')
  workflow('terraform-layer.yml', layerWorkflow(), 'Plans one layer of one environment, and applies exactly that plan')
  workflow('drift.yml', driftWorkflow(plan), 'Tells when the infrastructure is not what the repository says')
  if (plan.targets.some(({ environment }) => needsLoadBalancer(environment))) {
    workflow('cluster.yml', clusterWorkflow(), 'Installs Argo CD in a new cluster, and waits for its load balancer')
  }
  if (plan.services.length === 0) return
  workflow('release.yml', releaseWorkflow(plan), 'Builds what changed once, and brings it to each environment')
  if (plan.delivery.promotion.value === 'commit') return
  for (const { environment } of plan.targets) {
    const content = rolloutWorkflow(plan, environment)
    if (content === undefined) continue
    workflow(`rollout-${environment.name}.yml`, content, 'Empties the cache of CloudFront when a release runs')
  }
}

/** Terraform layers that have something in them. */
function layersByEnvironment(
  resources: readonly Pick<Resource, 'engine' | 'environment' | 'layer'>[],
): ReadonlyMap<string, readonly Layer[]> {
  const found = new Map<string, Set<Layer>>()
  for (const { engine, environment, layer } of resources) {
    if (engine !== 'terraform') continue
    const known = found.get(environment) ?? new Set<Layer>()
    found.set(environment, known.add(layer))
  }
  return new Map([...found].map(([name, own]) => [name, layers.filter((layer) => own.has(layer))]))
}
