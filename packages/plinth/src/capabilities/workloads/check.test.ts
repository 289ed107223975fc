import { expect, test } from 'vitest'
import { bucket } from '#language/words/bucket.ts'
import { cdn } from '#language/words/cdn.ts'
import { postgres } from '#language/words/postgres.ts'
import { service, type ServiceInput } from '#language/words/service.ts'
import { saidBy } from '#testing/said.ts'
import { smallEnvironment } from '#testing/small-platform.ts'
import { checkWorkloads } from './check.ts'

const database = postgres({ class: 'db.t4g.small' })
const uploads = bucket()
const prices = service({ path: 'apps/prices', port: 3000 })

/** A service that a route leads to, with links to one of each. */
function backendWith(change: Partial<ServiceInput>) {
  const backend = service({
    path: 'apps/backend',
    port: 3000,
    uses: [database, uploads],
    calls: [prices],
    ...change,
  })
  return {
    resources: { database, uploads, prices, backend },
    edge: cdn({ routes: [{ path: '/*', to: backend }] }),
  }
}

type Case = readonly [title: string, change: Partial<ServiceInput>, findings: readonly string[]]

const cases: readonly Case[] = [
  ['nothing is written', {}, []],
  ['the first port that needs no rights', { port: 1024 }, []],
  ['the last port that needs rights', { port: 1023 }, ['services/privileged-port at resources.backend.port']],
  ['a single pod', { replicas: 1 }, ['availability/single-pod at resources.backend.replicas']],
  ['room to grow', { replicas: 2, autoscale: { max: 3 } }, []],
  [
    'a most below the least',
    { replicas: 4, autoscale: { max: 3 } },
    ['services/autoscale-bounds at resources.backend.autoscale.max, resources.backend.replicas'],
  ],
  [
    'one answer for alive and for ready',
    { health: { live: '/health', ready: '/health' } },
    ['services/health-shared at resources.backend.health.live, resources.backend.health.ready'],
  ],
  [
    'old passwords in running pods',
    { onSecretChange: 'nothing' },
    ['secrets/stale at resources.backend.onSecretChange'],
  ],
  ['no passwords that could grow old', { onSecretChange: 'nothing', uses: [] }, []],
  ['variables of its own', { environment: { LOG_LEVEL: 'info', URL: 'https://example.com' } }, []],
  [
    'the variable of the port',
    { environment: { PORT: '8080' } },
    ['services/variable-clash at resources.backend.environment'],
  ],
  [
    'the variable of a link to a service',
    { environment: { PRICES_URL: 'http://prices' } },
    ['services/variable-clash at resources.backend.environment'],
  ],
  [
    'the variables of links to stores',
    { environment: { DATABASE_URL: 'postgres://localhost', UPLOADS_BUCKET: 'mine' } },
    [
      'services/variable-clash at resources.backend.environment',
      'services/variable-clash at resources.backend.environment',
    ],
  ],
]

test.for(cases)('%s', ([, change, findings]) => {
  expect(saidBy(checkWorkloads, backendWith(change))).toEqual(findings)
})

test('a service that nothing calls and no route leads to', () => {
  const { resources } = backendWith({})
  expect(saidBy(checkWorkloads, { resources })).toEqual(['services/unreachable at resources.backend'])
})

test('a clash names the link that sets the variable already', () => {
  const environment = smallEnvironment(backendWith({ environment: { DATABASE_URL: 'postgres://localhost' } }))
  expect(checkWorkloads(environment).map(({ message }) => message)).toEqual([
    'DATABASE_URL of backend is set by the link to database already',
  ])
})
