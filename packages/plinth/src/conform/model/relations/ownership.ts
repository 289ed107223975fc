import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { Relation } from '../relation.ts'

/** What makes, keeps or runs what. */
export function ownership(scene: Scene): readonly Relation[] {
  const { addons, balancers, workloads, made, subject } = scene
  const chart = (...names: readonly string[]): readonly string[] =>
    addons.filter((addon) => names.includes(addon.chart)).map(({ application }) => application.id)
  const nodes = made('nodes').map(({ id }) => id)
  const scaled = nodes.flatMap((id) => [id, `${id} autoscaling`])
  const workflows = subject.graph.resources
    .filter(({ engine, name }) => engine === 'github-actions' && name.startsWith('terraform'))
    .map(({ id }) => id)
  const clusters = made('cluster').map(({ id }) => id)
  return [
    ...pairs(
      chart('aws-load-balancer-controller'),
      balancers.filter(({ ingress }) => ingress !== undefined).map(({ id }) => id),
      'makes it from the Ingress',
    ),
    ...pairs(chart('cluster-autoscaler', 'karpenter'), scaled, 'adds and removes nodes'),
    ...pairs(
      chart('argo-cd'),
      workloads.map(({ deployment }) => deployment.id),
      'keeps it at what the repository says',
    ),
    ...pairs(
      chart('fluent-bit'),
      made('logs').map(({ id }) => id),
      'carries logs there',
    ),
    ...(workflows.length > 0
      ? [{ from: 'github', to: 'terraform', meaning: 'ownership' as const, says: 'runs it', evidence: workflows }]
      : []),
    ...pairs(clusters, nodes, 'runs pods on it'),
    ...pairs(
      nodes,
      workloads.map(({ deployment }) => deployment.id),
      'runs its pods',
    ),
  ]
}

function pairs(from: readonly string[], to: readonly string[], says: string): readonly Relation[] {
  return from.flatMap((start) =>
    to.map((end) => ({ from: start, to: end, meaning: 'ownership' as const, says, evidence: [start, end] })),
  )
}
