import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bucket } from './words/bucket.ts'
import { cdn } from './words/cdn.ts'
import { github } from './words/github.ts'
import { definePlatform } from './words/platform.ts'
import { postgres } from './words/postgres.ts'
import { redis } from './words/redis.ts'
import { service } from './words/service.ts'

/**
 * Tests of types: the compiler of TypeScript judges this file. Each `@ts-expect-error` stands over a platform that must
 * not type-check; one that does is an error of its own. Nothing in here runs but the last test.
 */

const database = postgres({ class: 'db.t3.micro' })
const cache = redis({ node: 'cache.t3.micro' })
const files = bucket()
const backend = service({ path: 'api', port: 3000, uses: [database, cache, files] })
const frontend = service({ path: 'web', port: 8080, calls: [backend] })
const resources = { database, cache, files, backend, frontend }
const nodes = { default: { types: ['t3.medium'], size: 2 } }
const base = { name: 'shop', region: 'us-east-1', cluster: { nodes } } as const
const environments = { demo: { account: '111122223333' } }

/** Platforms that are right. */
export function right(): void {
  definePlatform({ ...base, resources: {}, environments })
  definePlatform({ ...base, resources, environments, network: { zones: 3, nat: 'perZone' } })
  definePlatform({ ...base, resources, environments, network: { zones: ['us-east-1a', 'us-east-1b'] } })
  definePlatform({
    ...base,
    resources,
    environments: {
      demo: { account: '111122223333', state: 'planned', network: { nat: 'single' } },
      production: {
        account: '012345678901',
        cluster: { nodes: { default: { size: 6 } } },
        resources: {
          database: { class: 'db.m7g.large', secret: { version: 2 } },
          cache: { replicas: 2 },
          files: { oldVersionDays: 90 },
          backend: { replicas: 3, health: { ready: '/healthz' } },
        },
        edge: { domain: 'shop.example.com' },
      },
    },
    edge: cdn({
      routes: [
        { path: '/files/*', to: files },
        { path: '/*', to: frontend },
      ],
    }),
    delivery: github({ repository: 'acme/shop' }),
    waivers: { 'availability/single-nat': { reason: 'It is only a demo.', environments: ['demo'] } },
  })
  // Lists that were made elsewhere, frozen or not.
  const stores = [database, cache] as const
  service({ path: 'jobs', port: 3000, uses: stores, calls: [backend, frontend] })
}

/** Platforms that cannot be: no overload of ours should let one through. */
export function impossible(): void {
  // @ts-expect-error -- an account is text: a leading zero counts
  definePlatform({ ...base, resources, environments: { demo: { account: 111122223333 } } })
  // @ts-expect-error -- an environment is in an account
  definePlatform({ ...base, resources, environments: { demo: {} } })
  // @ts-expect-error -- a platform is somewhere
  definePlatform({ ...base, resources })
  // @ts-expect-error -- a platform has a cluster with nodes
  definePlatform({ name: 'shop', region: 'us-east-1', resources, environments })

  // @ts-expect-error -- no such key of the platform
  definePlatform({ ...base, resources, environments, databases: {} })
  // @ts-expect-error -- no such key of a group
  definePlatform({ ...base, resources, environments, network: { subnet: [] } })
  // @ts-expect-error -- no such key of a word
  postgres({ class: 'db.t3.micro', multiAZ: true })
  // @ts-expect-error -- a database has a class
  postgres({ version: '17' })

  // @ts-expect-error -- zones are two or three, or have names
  definePlatform({ ...base, resources, environments, network: { zones: 4 } })
  // @ts-expect-error -- a number of zones is a number
  definePlatform({ ...base, resources, environments, network: { zones: '2' } })
  // @ts-expect-error -- misspelt choice
  definePlatform({ ...base, resources, environments, network: { nat: 'singel' } })
  // @ts-expect-error -- a version is text: 1.30 is not 1.3
  definePlatform({ ...base, resources, environments, cluster: { version: 1.3, nodes } })
  // @ts-expect-error -- RDS chooses the minor version
  postgres({ class: 'db.t3.micro', version: '15.4' })

  // @ts-expect-error -- a service is called, not used
  service({ path: 'web', port: 8080, uses: [backend] })
  // @ts-expect-error -- a database is used, not called
  service({ path: 'web', port: 8080, calls: [database] })
  // @ts-expect-error -- a link is a value, not a name
  service({ path: 'web', port: 8080, uses: ['database'] })
  // @ts-expect-error -- the internet does not talk to a database
  cdn({ routes: [{ path: '/*', to: database }] })
  // @ts-expect-error -- a declaration, not the object inside
  definePlatform({ ...base, resources: { database: { class: 'db.t3.micro' } }, environments })
  // @ts-expect-error -- the edge is a CDN
  definePlatform({ ...base, resources, environments, edge: frontend })
  // @ts-expect-error -- delivery is GitHub
  definePlatform({ ...base, resources, environments, delivery: cdn({ routes: [] }) })
  // @ts-expect-error -- a CDN is no resource with a name
  definePlatform({ ...base, resources: { edge: cdn({ routes: [] }) }, environments })

  definePlatform({
    ...base,
    resources,
    // @ts-expect-error -- there is no resource of that name
    environments: { demo: { account: '111122223333', resources: { databse: { class: 'db.m7g.large' } } } },
  })
  definePlatform({
    ...base,
    resources,
    // @ts-expect-error -- a database has no port to choose
    environments: { demo: { account: '111122223333', resources: { database: { port: 5433 } } } },
  })
  definePlatform({
    ...base,
    resources,
    // @ts-expect-error -- a bucket has no class
    environments: { demo: { account: '111122223333', resources: { files: { class: 'db.m7g.large' } } } },
  })
  definePlatform({
    ...base,
    resources,
    // @ts-expect-error -- links are the same in every environment
    environments: { demo: { account: '111122223333', resources: { backend: { uses: [] } } } },
  })
  definePlatform({
    ...base,
    resources,
    // @ts-expect-error -- routes are the same in every environment
    environments: { demo: { account: '111122223333', edge: { routes: [] } } },
  })

  // @ts-expect-error -- there is no such diagnostic
  definePlatform({ ...base, resources, environments, waivers: { 'availability/single-nta': { reason: 'a demo' } } })
  // @ts-expect-error -- a waiver has a reason
  definePlatform({ ...base, resources, environments, waivers: { 'availability/single-nat': {} } })
}

test('the compiler of TypeScript agrees with every line above', { timeout: 60_000 }, async () => {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const source = join(import.meta.dirname, '..', '..')
  const options = ['--project', join(source, 'tsconfig.json'), '--noEmit', '--pretty', 'false']
  const { stdout } = await promisify(execFile)(process.execPath, [join(typescript, 'bin', 'tsc'), ...options]).catch(
    (error: { readonly stdout: string }) => error,
  )
  expect(stdout.split('\n').filter((line) => line.includes('types.test.ts'))).toEqual([])
})
