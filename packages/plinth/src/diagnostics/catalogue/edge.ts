import type { Catalogue } from '../definition.ts'

export const edge = {
  'edge/bypass': {
    severity: 'error',
    message: 'the load balancer answers to the whole internet, so everyone can go around the CDN and what it protects',
    help: "leave `scheme` out: 'internal' lets CloudFront in through a VPC origin, and nobody else",
    contradictions: ['X-029', 'X-030'],
  },
  'edge/ambiguous-path': {
    severity: 'error',
    waivable: false,
    message: (p: { path: string; first: string; second: string }) =>
      `'${p.path}' leads to ${p.first} and to ${p.second}; only the first would ever be asked`,
    help: "give one of them a path of its own, such as '/assets/*', or delete it",
    contradictions: ['X-046'],
  },
  'edge/no-rest': {
    severity: 'error',
    waivable: false,
    message: 'no route takes what the others do not match',
    help: "add a route for '/*'",
  },
  'edge/hidden-path': {
    severity: 'error',
    waivable: false,
    message: (p: { path: string; by: string }) =>
      `'${p.path}' is never asked: '${p.by}' stands before it and matches all of it`,
    help: 'put the narrower path first',
  },
  'edge/two-hops': {
    severity: 'info',
    message: (p: { path: string; via: string; to: string }) =>
      `'${p.path}' goes through ${p.via} to ${p.to}: two hops for every request`,
    help: (p: { path: string; to: string }) => `route '${p.path}' to ${p.to} directly, unless the hop does something`,
    contradictions: ['X-045'],
  },
  'edge/stale-pages': {
    severity: 'error',
    message: (p: { path: string; to: string }) =>
      `pages of ${p.to} under '${p.path}' stay in the cache for a day after a release, and nothing invalidates them`,
    help: "write `cache: 'byOrigin'` and let the service send `no-cache` for pages, or leave `invalidate` on",
    contradictions: ['X-047'],
  },
  'edge/tls-without-domain': {
    severity: 'error',
    waivable: false,
    message: 'the load balancer cannot listen on 443: without a domain nobody issues a certificate for it',
    help: 'write `domain`, or leave `https` out',
    contradictions: ['X-052', 'X-053', 'X-054'],
  },
  'edge/clear-text': {
    severity: 'warning',
    message: 'between CloudFront and the pods requests travel without TLS, inside the network of AWS',
    help: 'write `domain`: the load balancer then gets a certificate',
    contradictions: ['X-053'],
  },
  'edge/before-balancer': {
    severity: 'error',
    waivable: false,
    message: 'the CDN stands in a layer that is applied before the cluster has made the load balancer',
    help: 'leave `layer` out: `edge` is applied after Argo CD has synced, and looks the load balancer up',
    contradictions: ['X-044'],
  },
} satisfies Catalogue
