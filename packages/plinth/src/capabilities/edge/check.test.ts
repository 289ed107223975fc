import { expect, test } from 'vitest'
import { bucket } from '#language/words/bucket.ts'
import { cdn, type CdnInput, type RouteInput } from '#language/words/cdn.ts'
import { service } from '#language/words/service.ts'
import { saidBy } from '#testing/said.ts'
import { checkEdge } from './check.ts'

const assets = bucket()
const backend = service({ path: 'apps/backend', port: 3000 })
const frontend = service({ path: 'apps/frontend', port: 8080, calls: [backend] })

function edgeWith(change: Partial<CdnInput>) {
  const right: CdnInput = { routes: [{ path: '/*', to: backend }], domain: 'shop.example.com' }
  return { resources: { assets, backend, frontend }, edge: cdn({ ...right, ...change }) }
}

type RouteCase = readonly [title: string, routes: readonly RouteInput[], findings: readonly string[]]

const routes: readonly RouteCase[] = [
  ['everything to one service', [{ path: '/*', to: backend }], []],
  [
    'narrow before wide',
    [
      { path: '/assets/*', to: assets, cache: 'always' },
      { path: '/api/*', to: backend, cache: 'never' },
      { path: '/*', to: frontend },
    ],
    [],
  ],
  [
    'one path twice',
    [
      { path: '/*', to: backend },
      { path: '/*', to: assets },
    ],
    ['edge/ambiguous-path at edge.routes.0.path, edge.routes.1.path'],
  ],
  [
    'wide before narrow',
    [
      { path: '/*', to: backend },
      { path: '/assets/*', to: assets },
    ],
    ['edge/hidden-path at edge.routes.1.path, edge.routes.0.path'],
  ],
  [
    'patterns that only look alike',
    [
      { path: '/api/*', to: backend },
      { path: '/apis/*', to: assets },
      { path: '/*', to: backend },
    ],
    [],
  ],
  ['no route for the rest', [{ path: '/api/*', to: backend }], ['edge/no-rest at edge.routes.0.path']],
  [
    'through the frontend to the backend',
    [
      { path: '/api/*', to: frontend },
      { path: '/*', to: frontend },
    ],
    ['edge/two-hops at edge.routes.0.path'],
  ],
]

test.for(routes)('routes: %s', ([, given, findings]) => {
  expect(saidBy(checkEdge, edgeWith({ routes: given }))).toEqual(findings)
})

type Case = readonly [title: string, change: Partial<CdnInput>, findings: readonly string[]]

const cacheAll = [{ path: '/*', to: backend, cache: 'always' }] as const
const bucketAlone = [{ path: '/*', to: assets, cache: 'always' }] as const

const ways: readonly Case[] = [
  ['a domain, and TLS to the load balancer', { loadBalancer: { https: true } }, []],
  ['no domain and so no certificate', { domain: undefined as never }, ['edge/clear-text at edge']],
  [
    'TLS without a domain',
    { domain: undefined as never, loadBalancer: { https: true } },
    ['edge/tls-without-domain at edge.loadBalancer.https'],
  ],
  [
    'a load balancer that everyone reaches',
    { loadBalancer: { scheme: 'public' } },
    ['edge/bypass at edge.loadBalancer.scheme'],
  ],
  ['the CDN before the load balancer', { layer: 'services' }, ['edge/before-balancer at edge.layer']],
  ['cached pages that are invalidated', { routes: cacheAll }, []],
  [
    'cached pages that nothing invalidates',
    { routes: cacheAll, invalidate: false },
    ['edge/stale-pages at edge.routes.0.cache, edge.invalidate'],
  ],
  [
    'buckets need no load balancer, so nothing is wrong with it',
    {
      routes: bucketAlone,
      domain: undefined as never,
      layer: 'services',
      invalidate: false,
      loadBalancer: { scheme: 'public', https: true },
    },
    [],
  ],
]

test.for(ways)('%s', ([, change, findings]) => {
  expect(saidBy(checkEdge, edgeWith(change))).toEqual(findings)
})

test('no edge, nothing to say', () => {
  expect(saidBy(checkEdge, { resources: { backend } })).toEqual([])
})
