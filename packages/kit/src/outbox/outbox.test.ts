import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { statement } from '#database/statement.ts'
import type { Database } from '#database/types.ts'
import { currentScope, inScope } from '#logs/scope.ts'
import { createMetrics } from '#metrics/index.ts'
import { prepareWith, useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { consumeOnce, forgetDeliveries } from './consume-once.ts'
import { createOutbox } from './outbox.ts'
import type { Outbox } from './outbox.ts'
import { sendMessage } from './send.ts'
import { outboxTables } from './table.ts'
import type { Message, OutboxOptions } from './types.ts'

const postgres = usePostgres({
  prepare: prepareWith([outboxTables], 'create table mail (message_id text, at timestamptz default now())'),
})
const openDatabase = useDatabases(postgres)
const running: Outbox[] = []

// Registered last, so it runs first: the relays stop while their database is still there.
afterEach(async () => {
  for (const { part } of running.splice(0)) await part.stop?.()
})

async function relayOn(database: Database, options: Partial<OutboxOptions>): Promise<Outbox> {
  const outbox = createOutbox({ database, deliver: {}, pollMs: 20, ...options })
  running.push(outbox)
  await outbox.part.start?.()
  return outbox
}

const placed = { topic: 'order-placed', payload: { order: 7 } }

test('behaviour 13: a message is delivered after the commit, with the trace of its request, and then gone', async () => {
  const database = await openDatabase()
  const received: Message[] = []
  const scopes: unknown[] = []
  const outbox = await relayOn(database, {
    deliver: { 'order-placed': async (message) => void (received.push(message), scopes.push(currentScope())) },
  })
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  await inScope({ correlationId: 'c-1', traceparent }, () =>
    database.transaction((transaction) => sendMessage(transaction, placed)),
  )
  await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 10_000 })
  expect(received[0]).toMatchObject({ ...placed, attempt: 1, correlationId: 'c-1', traceparent })
  expect(scopes[0]).toMatchObject({ correlationId: 'c-1', traceparent })
  await vi.waitFor(async () => expect(await outbox.state()).toMatchObject({ waiting: 0, dead: 0 }))
})

test('behaviour 13: nothing is sent for a transaction that was rolled back', async () => {
  const database = await openDatabase()
  const received: unknown[] = []
  await relayOn(database, { deliver: { 'order-placed': async ({ payload }) => void received.push(payload) } })
  const failing = database.transaction(async (transaction) => {
    await sendMessage(transaction, { ...placed, payload: 'never' })
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  await database.transaction((transaction) => sendMessage(transaction, { ...placed, payload: 'second' }))
  await vi.waitFor(() => expect(received).toEqual(['second']), { timeout: 10_000 })
})

test('behaviour 13: two replicas deliver 200 messages once each, and share the work', async () => {
  const url = await postgres().newDatabase()
  const [left, right] = [await openDatabase({ url }), await openDatabase({ url })]
  const received: { readonly by: string; readonly id: number }[] = []
  const by = (name: string) => ({ 'order-placed': async ({ id }: Message) => void received.push({ by: name, id }) })
  await left.transaction(async (transaction) => {
    for (let index = 0; index < 200; index += 1) await sendMessage(transaction, placed)
  })
  const outbox = await relayOn(left, { deliver: by('left') })
  await relayOn(right, { deliver: by('right') })
  await vi.waitFor(async () => expect(await outbox.state()).toMatchObject({ waiting: 0 }), { timeout: 30_000 })
  expect(received).toHaveLength(200)
  expect(new Set(received.map(({ id }) => id)).size).toBe(200)
  expect(new Set(received.map((each) => each.by)).size).toBe(2)
})

test('a failure is tried again later, and a message that always fails is put aside and can be revived', async () => {
  const database = await openDatabase()
  let works = false
  const attempts: number[] = []
  const outbox = await relayOn(database, {
    maxAttempts: 3,
    backoffMs: 5,
    deliver: {
      'order-placed': async ({ attempt }) => {
        attempts.push(attempt)
        if (!works) throw new Error('the mail server is away')
      },
    },
  })
  await database.transaction((transaction) => sendMessage(transaction, placed))
  await vi.waitFor(async () => expect(await outbox.state()).toMatchObject({ waiting: 0, dead: 1 }), { timeout: 10_000 })
  expect(attempts).toEqual([1, 2, 3])
  const [dead] = await outbox.deadLetters()
  expect(dead).toMatchObject({ ...placed, lastError: 'the mail server is away' })
  works = true
  expect(await outbox.retryDead(dead?.id ?? 0)).toBe(true)
  await vi.waitFor(async () => expect(await outbox.state()).toMatchObject({ waiting: 0, dead: 0 }), { timeout: 10_000 })
})

test('messages with one order key arrive in order, even when the first one fails at first', async () => {
  const database = await openDatabase()
  const received: unknown[] = []
  await relayOn(database, {
    backoffMs: 5,
    deliver: {
      'order-placed': async ({ payload, attempt }) => {
        if (payload === 1 && attempt < 3) throw new Error('not yet')
        received.push(payload)
      },
    },
  })
  await database.transaction(async (transaction) => {
    for (const payload of [1, 2, 3]) await sendMessage(transaction, { ...placed, payload, orderKey: 'order 7' })
    await sendMessage(transaction, { ...placed, payload: 'free' })
  })
  await vi.waitFor(() => expect(received).toHaveLength(4), { timeout: 10_000 })
  expect(received.filter((payload) => payload !== 'free')).toEqual([1, 2, 3])
})

test('a message that nobody knows waits for a version that does, and shows in the age of the queue', async () => {
  const database = await openDatabase()
  const metrics = createMetrics()
  const outbox = await relayOn(database, { metrics, deliver: { other: () => Promise.resolve() } })
  await database.transaction((transaction) => sendMessage(transaction, placed))
  await database.script(`update kit_outbox set created_at = now() - interval '90 seconds'`)
  const { waiting, oldestSeconds } = await outbox.state()
  expect(waiting).toBe(1)
  expect(oldestSeconds).toBeGreaterThanOrEqual(90)
  const text = await metrics.exposition()
  expect(text).toContain('queue_length{queue="outbox",state="waiting"} 1')
  expect(text).toMatch(/queue_oldest_age_seconds\{queue="outbox"\} 9\d\./)
})

test('a drain finishes what is under way and takes nothing more', async () => {
  const database = await openDatabase()
  const finished: number[] = []
  let begun = (): void => undefined
  const first = new Promise<void>((resolve) => (begun = resolve))
  const outbox = await relayOn(database, {
    concurrency: 1,
    deliver: {
      'order-placed': async ({ id }) => {
        begun()
        await new Promise((resolve) => setTimeout(resolve, 100))
        finished.push(id)
      },
    },
  })
  await database.transaction(async (transaction) => {
    await sendMessage(transaction, placed)
    await sendMessage(transaction, placed)
  })
  await first
  await outbox.part.drain?.()
  expect(finished).toHaveLength(1)
  expect(await outbox.state()).toMatchObject({ waiting: 1 })
})

const sendMail = statement<never, [messageId: number]>('send-mail', 'insert into mail (message_id) values ($1)')
const readMail = statement<{ ids: readonly string[] }>(
  'read-mail',
  'select coalesce(array_agg(message_id), array[]::text[]) as ids from mail',
)

test('a second delivery has no second effect', async () => {
  const database = await openDatabase()
  const consume = (messageId: number): Promise<boolean> =>
    database.transaction((transaction) =>
      consumeOnce(
        transaction,
        { consumer: 'mail', messageId },
        async () => void (await transaction.rows(sendMail, [messageId])),
      ),
    )
  const firsts = await Promise.all([consume(1), consume(1), consume(2)])
  expect(firsts.filter((first) => first)).toHaveLength(2)
  expect((await database.rows(readMail, []))[0]?.ids.toSorted()).toEqual(['1', '2'])
  await forgetDeliveries(database, 30)
  expect(await consume(1)).toBe(false)
})

test('behaviour 13: a process killed between the commit and the send: another one delivers, once in effect', async () => {
  const url = await postgres().newDatabase()
  const database = await openDatabase({ url })
  // The first process commits, and is killed while it holds the message: after its own effect, before it is noted.
  const program = `
    const { createDatabase, statement } = await import('${new URL('../database/index.ts', import.meta.url).href}')
    const { createOutbox, sendMessage, consumeOnce } = await import('${new URL('index.ts', import.meta.url).href}')
    const database = createDatabase({ url: ${JSON.stringify(url)} })
    await database.transaction((transaction) => sendMessage(transaction, { topic: 'order-placed', payload: 7 }))
    const outbox = createOutbox({ database, leaseMs: 1500, deliver: { 'order-placed': async ({ id }) => {
      await database.transaction((transaction) => consumeOnce(transaction, { consumer: 'mail', messageId: id },
        () => transaction.rows(statement('send-mail', 'insert into mail (message_id) values ($1)'), [id])))
      console.log('delivered')
      await new Promise(() => setInterval(() => undefined, 1000))
    } } })
    await outbox.part.start()`
  const killed = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: new URL('../..', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(killed.stdout, 'data')
  killed.kill('SIGKILL')
  await once(killed, 'exit')

  const attempts: number[] = []
  const outbox = await relayOn(database, {
    deliver: {
      'order-placed': async ({ id, attempt }) => {
        attempts.push(attempt)
        await database.transaction((transaction) =>
          consumeOnce(
            transaction,
            { consumer: 'mail', messageId: id },
            async () => void (await transaction.rows(sendMail, [id])),
          ),
        )
      },
    },
  })
  await vi.waitFor(async () => expect(await outbox.state()).toMatchObject({ waiting: 0 }), { timeout: 20_000 })
  expect(attempts).toEqual([2])
  expect(await database.rows(readMail, [])).toEqual([{ ids: ['1'] }])
})
