import { expect, test } from 'vitest'
import { clusterOf, findByAddress, valueAt } from '#capabilities/testing/cluster-objects.ts'
import type { Graph } from '#graph/graph.ts'
import { bucket } from '#language/words/bucket.ts'
import { cdn, type CdnInput } from '#language/words/cdn.ts'
import { service } from '#language/words/service.ts'

const api = service({ path: 'apps/api', port: 3000 })
const web = service({ path: 'apps/web', port: 8080 })
const assets = bucket()

const routes = [
  { path: '/api/*', to: api },
  { path: '/assets/*', to: assets },
  { path: '/health', to: web },
  { path: '/*.png', to: web },
  { path: '/*', to: web },
]

function routed(edge: Partial<CdnInput> = {}): Graph {
  return clusterOf({ resources: { api, web, assets }, edge: cdn({ routes, ...edge }) })
}

test('paths to services become paths of the Ingress, in the declared order; paths to buckets do not', () => {
  const ingress = findByAddress(routed(), 'Ingress/small/small')
  const paths = valueAt(ingress.args, 'spec.rules.0.http.paths') as readonly Record<string, unknown>[]
  expect(paths.map(({ path, pathType, backend }) => [path, pathType, valueAt(backend, 'service.name')])).toEqual([
    ['/api', 'Prefix', 'api'],
    ['/health', 'Exact', 'web'],
    ['/*.png', 'ImplementationSpecific', 'web'],
    ['/', 'Prefix', 'web'],
  ])
})

test('the load balancer has the group that Terraform made, and a name that the edge knows', () => {
  const ingress = findByAddress(routed(), 'Ingress/small/small')
  expect(valueAt(ingress.args, 'metadata.annotations')).toMatchObject({
    'alb.ingress.kubernetes.io/load-balancer-name': 'small-test',
    'alb.ingress.kubernetes.io/manage-backend-security-group-rules': 'false',
    'alb.ingress.kubernetes.io/scheme': 'internal',
    'alb.ingress.kubernetes.io/security-groups': 'small-test-load-balancer',
    'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 80}]',
  })
})

test('with a domain it speaks TLS; facing the internet it redirects', () => {
  const ports = (graph: Graph): unknown =>
    (valueAt(findByAddress(graph, 'Ingress/small/small').args, 'metadata.annotations') as Record<string, unknown>)[
      'alb.ingress.kubernetes.io/listen-ports'
    ]
  expect(ports(routed({ domain: 'shop.example.com' }))).toBe('[{"HTTPS": 443}]')
  const open = routed({ domain: 'shop.example.com', loadBalancer: { scheme: 'public' } })
  expect(ports(open)).toBe('[{"HTTP": 80}, {"HTTPS": 443}]')
  const ingress = findByAddress(open, 'Ingress/small/small')
  expect(valueAt(ingress.args, 'spec.tls')).toEqual([{ hosts: ['shop.example.com'] }])
})

test('the class binds the load balancer to one namespace', () => {
  const parameters = findByAddress(routed(), 'IngressClassParams/small')
  expect(parameters.args.spec).toMatchObject({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'small' } },
    group: { name: 'small-test' },
    scheme: 'internal',
  })
})

test('without a route to a service there is no Ingress', () => {
  const graph = clusterOf({ resources: { api, assets }, edge: cdn({ routes: [{ path: '/*', to: assets }] }) })
  expect(graph.resources.filter(({ type }) => type.includes('Ingress'))).toEqual([])
})
