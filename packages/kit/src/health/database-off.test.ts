import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { accessTable } from '#access/access-table.ts'
import { contract } from '#contract/contract.ts'
import { route } from '#contract/route.ts'
import { createDatabase } from '#database/database.ts'
import { statement } from '#database/statement.ts'
import { createHttpServer } from '#http/server.ts'
import { createLifecycle, type Lifecycle } from '#lifecycle/lifecycle.ts'
import { createMetrics } from '#metrics/registry.ts'
import { recordLog } from '#testing/log-lines.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import type { HealthReport } from './health.ts'
import { createHealth } from './registry.ts'

const postgres = usePostgres()
let lifecycle: Lifecycle | undefined

afterEach(async () => {
  await lifecycle?.stop('the test is over')
})

const one = statement<{ one: number }>('one', 'select 1 as one')
const answers = { 200: z.object({ one: z.int() }) } as const
const api = contract({
  title: 'Example',
  version: '1',
  routes: { ask: route({ method: 'GET', path: '/one', summary: 'Asks the database', answers, access: 'public' }) },
  errors: {},
})

it('1, 2: without its database no replica is restarted or taken out, and requests get 503 with a hint', async () => {
  const { log } = recordLog()
  const health = createHealth()
  const metrics = createMetrics()
  const database = createDatabase({ url: await postgres().newDatabase(), acquireTimeoutMs: 500 })
  const server = createHttpServer({
    contract: api,
    handlers: {
      ask: async ({ signal }) => {
        const [row] = await database.rows(one, [], { signal })
        return { status: 200, body: { one: row?.one ?? 0 } } as const
      },
    },
    access: accessTable({ roles: ['guest'], rules: {} }),
    identify: () => ({ roles: ['guest'] }),
    host: '127.0.0.1',
    ...{ log, metrics, health },
  })
  const check = async (signal: AbortSignal) => {
    await database.rows(one, [], { signal })
    return { state: 'ok' } as const
  }
  health.register({ name: 'database', affects: 'report', check })
  lifecycle = createLifecycle({ parts: [database.part, server.part], log, health, drainWaitMs: 0 })
  await lifecycle.start()
  const get = (path: string) => fetch(`${server.address()}${path}`)
  const probes = () => Promise.all(['/health', '/started', '/ready'].map(async (path) => (await get(path)).status))
  expect((await get('/one')).status).toBe(200)

  await postgres().kill()
  const answer = await get('/one')
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await probes()).toEqual([200, 200, 200])
  const report = (await (await get('/health/report')).json()) as HealthReport
  expect(report).toMatchObject({
    state: 'down',
    ready: { ok: true },
    dependencies: [{ name: 'database', state: 'down' }],
  })

  await postgres().restart()
  await expect.poll(async () => (await get('/one')).status, { timeout: 10_000 }).toBe(200)
})
