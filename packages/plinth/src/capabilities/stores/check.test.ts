import { expect, test } from 'vitest'
import { saidBy } from '#testing/said.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { postgres, type PostgresInput } from '#language/words/postgres.ts'
import { redis, type RedisInput } from '#language/words/redis.ts'
import { service, type ServiceInput } from '#language/words/service.ts'
import { checkStores } from './check.ts'

type DatabaseCase = readonly [title: string, database: Partial<PostgresInput>, findings: readonly string[]]

const databases: readonly DatabaseCase[] = [
  ['nothing is written', {}, []],
  ['one zone', { multiAz: false }, ['availability/single-database at resources.database.multiAz']],
  ['no backups', { backupDays: 0 }, ['availability/no-backups at resources.database.backupDays']],
  [
    'one zone and no backups',
    { multiAz: false, backupDays: 0 },
    [
      'availability/single-database at resources.database.multiAz',
      'availability/no-backups at resources.database.backupDays',
    ],
  ],
  ['a disk that cannot grow', { storage: 100 }, ['stores/storage-order at resources.database.maxStorage']],
  [
    'a disk that may only shrink',
    { storage: 50, maxStorage: 20 },
    ['stores/storage-order at resources.database.maxStorage'],
  ],
  ['a misspelt class', { class: 'db.t4g.mikro' }, ['stores/unknown-class at resources.database.class']],
  [
    'a password that Terraform makes',
    { secret: { generation: 'terraform' } },
    ['secrets/in-state at resources.database.secret.generation'],
  ],
  [
    'a secret that holds the password alone',
    { secret: { content: 'password' } },
    ['secrets/password-alone at resources.database.secret.content'],
  ],
]

test.for(databases)('a database: %s', ([, change, findings]) => {
  const database = postgres({ class: 'db.t4g.small', ...change })
  expect(saidBy(checkStores, { resources: { database } })).toEqual(findings)
})

test.for([
  ['2027-02-28', []],
  ['2027-03-01', ['version/postgres-ended at resources.database.version']],
] as const)('on %s PostgreSQL 14 gives %j', ([date, findings]) => {
  const database = postgres({ class: 'db.t4g.small', version: '14' })
  expect(saidBy(checkStores, { date, resources: { database } })).toEqual(findings)
})

type CacheCase = readonly [title: string, cache: Partial<RedisInput>, findings: readonly string[]]

const caches: readonly CacheCase[] = [
  ['nothing is written', {}, []],
  ['neither password nor TLS', { auth: false, tls: false }, []],
  ['a password in the clear', { tls: false }, ['stores/auth-without-tls at resources.cache.tls, resources.cache.auth']],
  ['a single node', { replicas: 0 }, ['availability/single-cache at resources.cache.replicas']],
  ['the last Redis', { engine: 'redis', version: '7' }, ['stores/redis-engine at resources.cache.engine']],
  [
    'a Redis that is none',
    { engine: 'redis', version: '8' },
    ['stores/redis-engine at resources.cache.engine', 'stores/engine-version at resources.cache.version'],
  ],
  ['the Valkey before the newest', { version: '7' }, []],
  [
    'a password that Terraform makes, alone',
    { secret: { generation: 'terraform', content: 'password' } },
    [
      'secrets/in-state at resources.cache.secret.generation',
      'secrets/password-alone at resources.cache.secret.content',
    ],
  ],
]

test.for(caches)('a cache: %s', ([, change, findings]) => {
  const cache = redis({ node: 'cache.t4g.small', ...change })
  expect(saidBy(checkStores, { resources: { cache } })).toEqual(findings)
})

/** A class of 1 GiB takes 112 connections, and 10 are kept free: 102. Two pods and one while rolling are three. */
type BudgetCase = readonly [title: string, services: readonly Partial<ServiceInput>[], findings: readonly string[]]

const budgets: readonly BudgetCase[] = [
  ['pools are derived', [{}], []],
  ['pools that just fit', [{ pool: 34 }], []],
  [
    'one connection too many in each pod',
    [{ pool: 35 }],
    ['stores/connection-budget at resources.database.class, resources.service0.pool'],
  ],
  [
    'the most pods count, not the first',
    [{ pool: 10, autoscale: { max: 10 } }],
    ['stores/connection-budget at resources.database.class, resources.service0.pool'],
  ],
  [
    'services together',
    [{ pool: 20 }, { pool: 20 }],
    ['stores/connection-budget at resources.database.class, resources.service0.pool, resources.service1.pool'],
  ],
  [
    'more pods than connections',
    [{ replicas: 150 }],
    ['stores/connection-budget at resources.database.class, resources.service0.replicas'],
  ],
]

test.for(budgets)('connections: %s', ([, services, findings]) => {
  const database = postgres({ class: 'db.t4g.micro' })
  const users = services.map((change, i) => [
    `service${i}`,
    service({ path: 'apps/one', port: 3000, uses: [database], ...change }),
  ])
  const resources = { database, ...(Object.fromEntries(users) as Record<string, ReturnType<typeof service>>) }
  expect(saidBy(checkStores, { resources })).toEqual(findings)
})

test('services that do not use a database take no connection of it', () => {
  const database = postgres({ class: 'db.t4g.micro' })
  const backend = service({ path: 'apps/backend', port: 3000, pool: 1000 })
  expect(saidBy(checkStores, { resources: { database, backend } })).toEqual([])
})

test('a budget shows the sum', () => {
  const database = postgres({ class: 'db.t4g.micro' })
  const backend = service({ path: 'apps/backend', port: 3000, uses: [database], pool: 35 })
  const [finding] = checkStores(smallEnvironment({ resources: { database, backend } }))
  expect(finding?.message).toBe(
    '3 pods may open 105 connections to database, which has 102 for them: db.t4g.micro takes 112 connections, 10 are kept free',
  )
})
