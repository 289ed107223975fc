// The e-commerce demo: a storefront and its API behind CloudFront, with PostgreSQL and Redis, in two environments.
// `demo` is what seeds the documentation; `production` shows what an environment may change.

import { bucket, cdn, definePlatform, github, postgres, redis, service } from 'plinth'

const database = postgres({
  version: '15',
  class: 'db.t3.micro',
  secret: { name: 'rds-password' },
})

const cache = redis({
  engine: 'redis',
  version: '7',
  node: 'cache.t3.micro',
  secret: { name: 'redis-auth' },
})

const assets = bucket({ name: 'ecommerce-demo-assets' })

/** What both images are built from, beside their own folders. */
const shared = ['apps/shop/contract', 'packages/kit', 'package-lock.json']

const backend = service({
  path: 'apps/shop/api',
  sources: shared,
  port: 3000,
  uses: [database, cache],
  cpu: '100m',
  memory: '256Mi',
})

const frontend = service({
  path: 'apps/shop/web',
  sources: shared,
  port: 8080,
  calls: [backend],
  cpu: '50m',
  memory: '128Mi',
})

export default definePlatform({
  name: 'ecommerce-demo',
  region: 'us-east-1',

  network: { cidr: '10.0.0.0/16', zones: 2 },

  cluster: {
    version: '1.35',
    identity: 'irsa',
    nodes: { default: { types: ['t3.medium'], size: 2, min: 2, max: 4 } },
  },

  // The API is reached through the frontend, which hands `/api/*` on; nothing of it is ever cached.
  edge: cdn({
    routes: [
      { path: '/api/*', to: frontend, cache: 'never' },
      { path: '/assets/*', to: assets, cache: 'always' },
      { path: '/*', to: frontend, cache: 'byOrigin' },
    ],
  }),

  resources: { database, redis: cache, assets, backend, frontend },

  delivery: github({
    repository: 'acme/ecommerce-demo',
    ids: { owner: '9919', repository: '804617312' },
  }),

  environments: {
    demo: {
      account: '111122223333',
      approval: false,
      network: { nat: 'single' },
      cluster: { admins: ['arn:aws:iam::111122223333:role/shop-operators'] },
      resources: {
        database: { multiAz: false, deletionProtection: false },
        redis: { replicas: 0 },
        // Visitors of the demo find goods, and pay with cards of a provider that moves no money.
        backend: { environment: { PAYMENT_PROVIDER: 'fake', SEED: 'demo' } },
      },
      edge: { loadBalancer: { deletionProtection: false } },
      terraform: { bucket: 'ecommerce-demo-terraform-state', lock: 'both', table: 'ecommerce-demo-terraform-locks' },
      roles: { prefix: '' },
      // What the document of the demo counts on; everything else keeps the range of a small product.
      usage: {
        crossZoneGigabytes: { min: 50, likely: 75, max: 90 },
        internetGigabytes: { min: 40, likely: 60, max: 80 },
        natGigabytes: { min: 10, likely: 15, max: 20 },
      },
      budget: { monthly: 250, to: ['platform@shop.example.com'] },
    },
    production: {
      account: '444455556666',
      network: { cidr: '10.1.0.0/16' },
      cluster: {
        identity: 'podIdentity',
        admins: ['arn:aws:iam::444455556666:role/shop-operators'],
        nodes: { default: { types: ['m7i.large'], size: 3, min: 3, max: 9 } },
      },
      resources: {
        database: { version: '17', class: 'db.m7g.large', storage: 100, maxStorage: 500, backupDays: 30 },
        redis: { engine: 'valkey', version: '8', node: 'cache.m7g.large' },
        assets: { name: 'ecommerce-demo-production-assets' },
        backend: { replicas: 3, autoscale: { max: 12 }, cpu: '250m', memory: '512Mi' },
        frontend: { replicas: 3, autoscale: { max: 6 } },
      },
      edge: { domain: 'shop.example.com' },
      budget: { monthly: 1000, alerts: [50, 80, 100], to: ['platform@shop.example.com', 'finance@shop.example.com'] },
    },
  },

  waivers: {
    'availability/single-nat': {
      reason: 'The demo may lose its way out for an hour; a second gateway would cost more than its nodes save.',
      environments: ['demo'],
    },
    'availability/single-database': {
      reason: 'The demo holds seed data alone, which is loaded again in a minute.',
      environments: ['demo'],
    },
    'availability/single-cache': {
      reason: 'The cache of the demo fills itself again from the database.',
      environments: ['demo'],
    },
    'edge/clear-text': {
      reason: 'The demo has no domain; requests leave the internet at CloudFront and stay inside the network of AWS.',
      environments: ['demo'],
    },
  },
})
