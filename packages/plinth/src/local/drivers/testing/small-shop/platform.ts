import { bucket, cdn, definePlatform, postgres, redis, service } from 'plinth'

// A shop in miniature, for tests of the local run: one service of each kind of link.
const database = postgres({ class: 'db.t3.micro', version: '15', multiAz: false })
const cache = redis({ engine: 'redis', version: '7', node: 'cache.t3.micro', replicas: 0 })
const assets = bucket({ name: 'small-shop-assets' })
const api = service({ path: 'api', port: 3000, uses: [database, cache], environment: { GREETING: 'hello' } })
const web = service({ path: 'web', port: 8080, calls: [api] })
const worker = service({ path: 'worker', port: 9000, replicas: 1 })

export default definePlatform({
  name: 'small-shop',
  region: 'us-east-1',
  network: { zones: 2, nat: 'single' },
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2, max: 4 } } },
  resources: { database, cache, assets, api, web, worker },
  edge: cdn({
    routes: [
      { path: '/api/*', to: web, cache: 'never' },
      { path: '/assets/*', to: assets, cache: 'always' },
      { path: '/*', to: web, cache: 'byOrigin' },
    ],
  }),
  environments: { test: { account: '111122223333' } },
})
