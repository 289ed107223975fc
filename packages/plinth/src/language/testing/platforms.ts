import { cdn } from '../words/cdn.ts'
import { github } from '../words/github.ts'
import { definePlatform, type Platform, type PlatformInput } from '../words/platform.ts'
import { postgres } from '../words/postgres.ts'
import { redis } from '../words/redis.ts'
import { service } from '../words/service.ts'

/** The smallest platform: everything that has a default is left out. */
export const smallest = {
  name: 'shop',
  region: 'us-east-1',
  cluster: { nodes: { default: { types: ['t3.medium'], size: 2 } } },
  resources: {},
  environments: { demo: { account: '111122223333' } },
} as const satisfies PlatformInput

/** The smallest platform with other keys; also with keys that the types refuse. */
export function platformWith(changes: Readonly<Record<string, unknown>>): Platform {
  return definePlatform({ ...smallest, ...changes })
}

/** A platform that uses every word. */
export function everything(): Platform {
  const database = postgres({ class: 'db.t3.micro', secret: { name: 'database' } })
  const cache = redis({ node: 'cache.t3.micro' })
  const backend = service({ path: 'api', port: 3000, uses: [database, cache], environment: { LOG_LEVEL: 'info' } })
  const frontend = service({ path: 'web', port: 8080, calls: [backend], autoscale: { max: 6 } })
  return definePlatform({
    ...smallest,
    network: { zones: 2, nat: 'single', subnets: { public: ['10.0.0.0/24', '10.0.1.0/24'] } },
    resources: { database, cache, backend, frontend },
    edge: cdn({ routes: [{ path: '/*', to: frontend }], domain: 'shop.example.com' }),
    delivery: github({ repository: 'acme/shop', ids: { owner: '1', repository: '2' } }),
    tags: { team: 'shop' },
    environments: {
      demo: { account: '111122223333' },
      production: {
        account: '444455556666',
        network: { zones: 3, nat: 'perZone' },
        resources: { database: { class: 'db.m7g.large', secret: { version: 2 } }, frontend: { replicas: 3 } },
        edge: { locations: 'all' },
      },
    },
    waivers: { 'availability/single-nat': { reason: 'It is only a demo.', environments: ['demo'] } },
  })
}
