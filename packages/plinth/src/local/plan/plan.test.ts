import { expect, test } from 'vitest'
import { subjectsOf } from '#answers/subjects.ts'
import { compile } from '#compile.ts'
import { bucket } from '#language/words/bucket.ts'
import { cdn } from '#language/words/cdn.ts'
import { definePlatform } from '#language/words/platform.ts'
import { postgres } from '#language/words/postgres.ts'
import { redis } from '#language/words/redis.ts'
import { service } from '#language/words/service.ts'
import type { LocalPlan } from './local-plan.ts'
import { planLocal } from './plan.ts'

const database = postgres({ class: 'db.t4g.small', version: '17' })
const cache = redis({ node: 'cache.t4g.small' })
const files = bucket({})
const api = service({ path: 'apps/api', port: 3000, uses: [database, cache], environment: { MODE: '$(not a name)' } })
const web = service({ path: 'apps/web', port: 8080, calls: [api], replicas: 3, autoscale: { max: 9 } })

function plan(): LocalPlan {
  const { graph, platform } = compile(
    definePlatform({
      name: 'shop',
      region: 'eu-central-1',
      network: { zones: 2 },
      cluster: { nodes: { default: { types: ['m7g.large'], size: 2, max: 4 } } },
      resources: { database, cache, files, api, web },
      edge: cdn({
        routes: [
          { path: '/api/*', to: web, cache: 'never' },
          { path: '/files/*', to: files, cache: 'always' },
          { path: '/*', to: web, cache: 'byOrigin' },
        ],
      }),
      environments: { test: { account: '111122223333' } },
    }),
  )
  const [subject] = subjectsOf(graph, platform?.environments ?? [])
  if (subject?.declared === undefined) throw new Error('the platform does not compile')
  return planLocal(subject, subject.declared)
}

test('stores have the version, the names and the limits of what is emitted', () => {
  const {
    postgres: [server],
    caches: [redisServer],
    buckets,
  } = plan()
  expect(server).toMatchObject({ name: 'database', major: '17', database: 'shop', user: 'app', maxConnections: 225 })
  expect(server?.settings).toEqual({ idle_in_transaction_session_timeout: '60000' })
  expect(redisServer).toMatchObject({ name: 'cache', engine: 'valkey', password: true, megabytes: 1402 })
  expect(buckets.map(({ name }) => name)).toEqual(['files'])
})

test('replicas are spread over the zones, the fewest that an autoscaler keeps', () => {
  const { services, zones } = plan()
  expect(zones).toEqual(['eu-central-1a', 'eu-central-1b'])
  expect(services.map(({ name, replicas }) => [name, replicas.map(({ zone }) => zone.slice(-1)).join('')])).toEqual([
    ['api', 'ab'],
    ['web', 'aba'],
  ])
})

test('each variable says where it comes from; stores are reached without TLS', () => {
  const [apiPlan] = plan().services
  const lines = apiPlan?.variables.map((one) => `${one.name}=${one.from === 'value' ? one.value : one.template}`)
  expect(lines).toEqual([
    'CACHE_PASSWORD={{ .password }}',
    'CACHE_URL=redis://{{ .host }}:{{ .port }}',
    'DATABASE_POOL_SIZE=10',
    'DATABASE_URL=postgresql://{{ .username | urlquery }}:{{ .password | urlquery }}@{{ .host }}:{{ .port }}/{{ .dbname }}?sslmode=disable',
    'MODE=$(not a name)',
    'PORT=3000',
  ])
  expect(apiPlan?.variables.find(({ name }) => name === 'MODE')?.because).toEqual({
    resource: 'test/gitops/Deployment/shop/api',
    argument: 'spec.template.spec.containers.0.env.4.value',
    path: ['resources', 'api', 'environment', 'MODE'],
  })
})

test('links are what policies and secrets allow', () => {
  const links = plan().services.map(({ name, calls, stores }) => [name, calls, stores])
  expect(links).toEqual([
    ['api', [], ['cache', 'database']],
    ['web', ['api'], []],
  ])
})

test('the edge has the behaviours in their order, and the rules with the longest path first', () => {
  const { edge } = plan()
  expect(edge?.behaviours.map(({ pattern, to, cache: { min, max } }) => [pattern, to.kind, min, max])).toEqual([
    ['/api/*', 'balancer', 0, 0],
    ['/files/*', 'bucket', 1, 31_536_000],
    ['*', 'balancer', 0, 31_536_000],
  ])
  expect(edge?.behaviours[0]?.methods).toContain('POST')
  expect(edge?.behaviours[2]?.methods).not.toContain('POST')
  expect(edge?.behaviours[0]?.headers).toContainEqual({
    name: 'x-content-type-options',
    value: 'nosniff',
    override: true,
  })
  expect(edge?.balancer?.rules.map(({ path, service: to, drain }) => [path, to, drain])).toEqual([
    ['/api', 'web', 30],
    ['/', 'web', 30],
  ])
})

test('probes and stopping are those of the Deployment', () => {
  const [, second] = plan().services
  expect(second?.probes).toMatchObject({
    startup: { path: '/health', period: 2, failures: 30 },
    readiness: { path: '/ready', period: 3, timeout: 2, failures: 2 },
    liveness: { path: '/health', period: 10, failures: 3 },
  })
  expect(second?.stopping).toMatchObject({ preStop: 35, grace: 75 })
})

test('what is not as in AWS is said once, with what it is about', () => {
  const said = plan().differences.map(({ what }) => what)
  expect(new Set(said).size).toBe(said.length)
  expect(said).toContain(
    'a database has no standby: what takes its place after a failure is the same server, started again',
  )
  expect(plan().differences.every(({ because }) => because.length > 0)).toBe(true)
})
