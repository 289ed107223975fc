import { expect, test } from 'vitest'
import { clusterOf, findByAddress, valueAt } from '#capabilities/testing/cluster-objects.ts'
import type { Graph } from '#graph/graph.ts'
import { cdn } from '#language/words/cdn.ts'
import { github } from '#language/words/github.ts'
import { service } from '#language/words/service.ts'

const api = service({ path: 'apps/api', port: 3000, autoscale: { max: 5 } })
const web = service({ path: 'apps/web', port: 8080, calls: [api] })

function delivered(): Graph {
  return clusterOf({
    resources: { api, web },
    edge: cdn({ routes: [{ path: '/*', to: web }] }),
    delivery: github({ repository: 'acme/shop' }),
  })
}

/** Applications of the repository itself, in the order in which the root applies them. */
function wavesOf(graph: Graph): readonly string[] {
  return graph.resources
    .filter(({ type }) => type === 'argoproj.io/v1alpha1/Application')
    .map(({ args }) => ({
      wave: Number((valueAt(args, 'metadata.annotations') as Record<string, string>)['argocd.argoproj.io/sync-wave']),
      name: String(valueAt(args, 'metadata.name')),
      path: valueAt(args, 'spec.source.path'),
    }))
    .filter(({ path }) => path !== undefined)
    .sort((a, b) => a.wave - b.wave)
    .map(({ wave, name, path }) => `${wave} ${name}: ${String(path)}`)
}

test('the root brings namespace, services and ingress, in this order', () => {
  expect(wavesOf(delivered())).toEqual([
    '-30 root: gitops/test',
    '-10 namespace: gitops/test/namespace',
    '0 service-api: gitops/test/services/api',
    '0 service-web: gitops/test/services/web',
    '10 ingress: gitops/test/ingress',
  ])
})

test('services may be made of seven kinds, in one namespace, from one repository', () => {
  const { spec } = findByAddress(delivered(), 'AppProject/argocd/small').args
  expect(spec).toMatchObject({
    sourceRepos: ['https://github.com/acme/shop.git'],
    destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'small' }],
    clusterResourceWhitelist: [],
  })
  const kinds = valueAt(spec, 'namespaceResourceWhitelist') as readonly { kind: string }[]
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'Service',
    'ServiceAccount',
    'Deployment',
    'HorizontalPodAutoscaler',
    'ExternalSecret',
    'NetworkPolicy',
    'PodDisruptionBudget',
  ])
})

test('everything that a service is made of is a kind that its project allows', () => {
  const graph = delivered()
  const allowed = valueAt(
    findByAddress(graph, 'AppProject/argocd/small').args,
    'spec.namespaceResourceWhitelist',
  ) as readonly { group: string; kind: string }[]
  const known = new Set(allowed.map(({ group, kind }) => `${group}/${kind}`))
  for (const { file, type, args } of graph.resources) {
    if (!file.startsWith('services/') || type.startsWith('kustomize')) continue
    const version = String(args.apiVersion)
    expect(known).toContain(`${version.includes('/') ? version.split('/')[0] : ''}/${String(args.kind)}`)
  }
})

test('the project that Argo CD leaves open is closed', () => {
  expect(findByAddress(delivered(), 'AppProject/argocd/default').args.spec).toMatchObject({
    sourceRepos: [],
    destinations: [],
    namespaceResourceBlacklist: [{ group: '*', kind: '*' }],
  })
})

test('the number of pods belongs to the autoscaler where there is one', () => {
  const spec = (name: string): unknown => findByAddress(delivered(), `Application/argocd/service-${name}`).args.spec
  expect(valueAt(spec('api'), 'ignoreDifferences')).toEqual([
    { group: 'apps', kind: 'Deployment', name: 'api', jsonPointers: ['/spec/replicas'] },
  ])
  expect(valueAt(spec('web'), 'ignoreDifferences')).toBeUndefined()
})

test('without delivery nothing is written for Argo CD', () => {
  const graph = clusterOf({ resources: { api, web } })
  expect(graph.resources.filter(({ type }) => type.startsWith('argoproj.io/'))).toEqual([])
})
