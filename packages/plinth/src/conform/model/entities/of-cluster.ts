import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { ConceptId } from '../../words/concept.ts'
import { tokensOf } from '../../words/tokens.ts'
import type { Entity } from '../entity.ts'
import { entity } from './make-entity.ts'

/** Charts of Helm by what documents call them. */
const charts: Readonly<Record<string, ConceptId>> = {
  'argo-cd': 'addon-gitops',
  'aws-load-balancer-controller': 'addon-balancer',
  'cluster-autoscaler': 'addon-autoscaler',
  karpenter: 'addon-autoscaler',
  'external-secrets': 'addon-secrets',
  'fluent-bit': 'addon-logs',
  'metrics-server': 'addon-metrics',
  reloader: 'addon-reloader',
  prometheus: 'addon-monitoring',
  'kube-prometheus-stack': 'addon-monitoring',
}

/** What documents call services of these names for short. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  backend: ['be', 'api'],
  frontend: ['fe', 'web', 'ui', 'spa', 'front'],
  api: ['be', 'backend'],
  web: ['fe', 'frontend'],
}

/** Pods and add-ons, each with its service account, and the namespaces that every cluster has. */
export function ofCluster(scene: Scene): readonly Entity[] {
  return [...services(scene), ...addons(scene), ...ownNamespaces(scene)]
}

function services({ workloads }: Scene): readonly Entity[] {
  return workloads.flatMap(({ deployment, name, replicas, serviceAccount, services: own }) => [
    entity('pods', deployment, {
      title: name,
      resources: [deployment, ...own],
      words: [...tokensOf(name), ...(shortNames[name] ?? [])],
      facts: { count: replicas },
    }),
    entity('service-account', deployment, {
      id: `${deployment.id} account`,
      title: serviceAccount,
      names: [serviceAccount],
    }),
  ])
}

function addons(scene: Scene): readonly Entity[] {
  return scene.addons.flatMap(({ application, chart, namespace }) => {
    const words = { names: [chart], words: tokensOf(chart) }
    const account = { ...words, id: `${application.id} account`, title: `${namespace}/${chart}` }
    return [
      entity(charts[chart] ?? 'addon-monitoring', application, { ...words, title: chart }),
      entity('service-account', application, account),
    ]
  })
}

/** Namespaces that every cluster has. */
function ownNamespaces({ made }: Scene): readonly Entity[] {
  return made('cluster').flatMap((cluster) =>
    ['kube-system', 'default'].map((name) =>
      entity('namespace', cluster, { id: `${cluster.id} ${name}`, title: name, names: [name], words: tokensOf(name) }),
    ),
  )
}
