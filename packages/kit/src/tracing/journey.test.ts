import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { accessTable } from '#access/access-table.ts'
import { contract } from '#contract/contract.ts'
import { route } from '#contract/route.ts'
import { statement } from '#database/statement.ts'
import { createHttpServer } from '#http/server.ts'
import { createServiceClient } from '#http-client/client.ts'
import { createHealth } from '#health/registry.ts'
import type { Part } from '#lifecycle/part.ts'
import { createMetrics } from '#metrics/registry.ts'
import { createOutbox } from '#outbox/outbox.ts'
import { sendMessage } from '#outbox/send.ts'
import { outboxTables } from '#outbox/table.ts'
import { connectRedis } from '#redis/connect-redis.ts'
import { recordLog } from '#testing/log-lines.ts'
import { prepareWith, useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { useRedis } from '#testing/use-redis.ts'
import { serverTracing } from './server-span.ts'
import { tracingPart } from './start.ts'

const postgres = usePostgres({ prepare: prepareWith([outboxTables], 'select 1') })
const openDatabase = useDatabases(postgres)
const redis = useRedis()
const parts: Part[] = []

// Registered last, so it runs first: everything stops while its database is still there.
afterEach(async () => {
  for (const part of parts.splice(0).toReversed()) await part.stop?.()
})

async function started<Thing extends { readonly part: Part }>(thing: Thing): Promise<Thing> {
  parts.push(thing.part)
  await thing.part.start?.()
  return thing
}

const answers = { 200: z.object({}) } as const
const buy = route({ method: 'POST', path: '/buy', summary: 'Buy', answers, access: 'public', fromPrograms: true })
const order = route({
  method: 'POST',
  path: '/orders',
  summary: 'Order',
  answers,
  access: 'public',
  fromPrograms: true,
})
const mail = route({ method: 'POST', path: '/mails', summary: 'Mail', answers, access: 'public', fromPrograms: true })
const done = { status: 200, body: {} } as const

const common = {
  access: accessTable({ roles: ['guest'], rules: {} }),
  identify: () => ({ roles: ['guest'] }),
  tracing: serverTracing,
  host: '127.0.0.1',
} as const

it('one journey through two services, PostgreSQL, Redis, the outbox and its consumer is one trace', async () => {
  const exporter = new InMemorySpanExporter()
  await started({ part: tracingPart({ service: 'shop', exporter, ratio: 1 }) })
  const { log, lines } = recordLog()
  const surroundings = { ...common, log, health: createHealth(), accessLog: 'all' } as const
  const database = await openDatabase()
  const cache = await started(connectRedis({ url: redis().url }))

  const backend = await started(
    createHttpServer({
      ...surroundings,
      metrics: createMetrics(),
      contract: contract({ title: 'Backend', version: '1', routes: { order, mail }, errors: {} }),
      handlers: {
        order: async (_call) => {
          await cache.ask('get', (client) => client.get('stock'))
          await database.transaction(async (transaction) => {
            await transaction.rows(statement('reserve-stock', 'select 1'), [])
            await sendMessage(transaction, { topic: 'order-placed', payload: {} })
          })
          return done
        },
        mail: async (_call) => done,
      },
    }),
  )
  const toBackend = await started(createServiceClient({ name: 'backend', baseUrl: backend.address() }))
  const post = async (path: string): Promise<void> => {
    const { status, body } = await toBackend.call({ method: 'POST', path })
    expect(status).toBe(200)
    await body.dump()
  }
  await started(createOutbox({ database, deliver: { 'order-placed': () => post('/mails') }, pollMs: 20, log }))
  const frontend = await started(
    createHttpServer({
      ...surroundings,
      metrics: createMetrics(),
      contract: contract({ title: 'Frontend', version: '1', routes: { buy }, errors: {} }),
      handlers: {
        buy: async (_call) => {
          await post('/orders')
          return done
        },
      },
    }),
  )

  const headers = { 'x-correlation-id': 'journey-of-a-buyer' }
  expect((await fetch(`${frontend.address()}/buy`, { method: 'POST', headers })).status).toBe(200)
  await vi.waitFor(() => expect(namesOf(exporter.getFinishedSpans())).toContain('outbox order-placed'), {
    timeout: 10_000,
  })

  const spans = exporter.getFinishedSpans()
  expect(tree(spans)).toMatchObject({
    'POST /buy': undefined,
    'POST /orders': 'POST backend',
    'redis get': 'POST /orders',
    'postgresql reserve-stock': 'POST /orders',
    'postgresql kit-outbox-send': 'POST /orders',
    'postgresql commit': 'POST /orders',
    'outbox order-placed': 'POST /orders',
    'POST /mails': 'POST backend',
  })
  const traces = new Set(spans.map((span) => span.spanContext().traceId))
  expect(traces.size).toBe(1)

  const requests = lines().filter(({ msg }) => msg === 'request')
  expect(new Set(requests.map(({ route: template }) => template))).toEqual(new Set(['/buy', '/mails', '/orders']))
  for (const { correlationId, traceId } of requests) {
    expect({ correlationId, traceId }).toEqual({ correlationId: 'journey-of-a-buyer', traceId: [...traces][0] })
  }
})

function namesOf(spans: readonly ReadableSpan[]): readonly string[] {
  return spans.map(({ name }) => name)
}

/** Name of each span, and of the one above it. */
function tree(spans: readonly ReadableSpan[]): Readonly<Record<string, string | undefined>> {
  const names = new Map(spans.map((span) => [span.spanContext().spanId, span.name]))
  return Object.fromEntries(spans.map((span) => [span.name, names.get(span.parentSpanContext?.spanId ?? '')]))
}
