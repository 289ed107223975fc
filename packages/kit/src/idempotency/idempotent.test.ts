import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statement } from '#database/statement.ts'
import type { Database, Transaction } from '#database/types.ts'
import { problem } from '#errors/index.ts'
import { prepareWith, useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { idempotent, removeExpiredKeys } from './idempotent.ts'
import { requestHash } from './request-hash.ts'
import { idempotencyTable } from './table.ts'
import type { Answer } from './types.ts'

const postgres = usePostgres({
  prepare: prepareWith(
    [idempotencyTable],
    'create table orders (id bigint generated always as identity, total bigint)',
  ),
})
const openDatabase = useDatabases(postgres)

/** Several handles to one database stand for several replicas. */
async function openReplicas(count: number): Promise<readonly Database[]> {
  const url = await postgres().newDatabase()
  return Promise.all(Array.from({ length: count }, () => openDatabase({ url, poolSize: 5 })))
}

const insertOrder = statement<{ id: number }, [total: number]>(
  'insert-order',
  'insert into orders (total) values ($1) returning id',
)
const countOrders = statement<{ count: number }>('count-orders', 'select count(*) as count from orders')

const placeOrder = async (
  transaction: Transaction,
): Promise<Answer<{ readonly zone: string; readonly id: number }>> => {
  const [row] = await transaction.rows(insertOrder, [100])
  return { status: 201, body: { zone: 'z', id: row?.id ?? 0 }, headers: { location: '/orders' } }
}
const request = {
  scope: 'customer 1 checkout',
  key: 'k-1',
  requestHash: requestHash({ route: 'checkout', body: { total: 100 } }),
}

test('behaviour 12: the same key 50 times in parallel, over two replicas: one effect and the same answer', async () => {
  const [left, right] = await openReplicas(2)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => idempotent((index % 2 ? left : right)!, request, placeOrder)),
  )
  expect(await left!.rows(countOrders, [])).toEqual([{ count: 1 }])
  const bytes = new Set(answers.map(({ status, body, headers }) => JSON.stringify({ status, body, headers })))
  expect([...bytes]).toEqual(['{"status":201,"body":{"zone":"z","id":1},"headers":{"location":"/orders"}}'])
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
})

test('behaviour 12: the same key with another body is 422, while the first runs and after it', async () => {
  const [database] = await openReplicas(1)
  const other = { ...request, requestHash: requestHash({ route: 'checkout', body: { total: 200 } }) }
  const first = idempotent(database!, request, placeOrder)
  await expect(idempotent(database!, other, placeOrder)).rejects.toMatchObject({ code: 'idempotency-mismatch' })
  await first
  await expect(idempotent(database!, other, placeOrder)).rejects.toMatchObject({ code: 'idempotency-mismatch' })
  expect(await database!.rows(countOrders, [])).toEqual([{ count: 1 }])
})

test('work that fails keeps nothing, and the next request with the key does it', async () => {
  const [database] = await openReplicas(1)
  const failing = idempotent(database!, request, async (transaction) => {
    await placeOrder(transaction)
    throw problem('conflict')
  })
  await expect(failing).rejects.toMatchObject({ code: 'conflict' })
  expect(await database!.rows(countOrders, [])).toEqual([{ count: 0 }])
  expect(await idempotent(database!, request, placeOrder)).toMatchObject({ status: 201, replayed: false })
})

test('those who follow a request that failed do the work themselves, once', async () => {
  const [database] = await openReplicas(1)
  let tries = 0
  const flaky = async (transaction: Transaction): Promise<Answer> => {
    tries += 1
    if (tries === 1) throw new Error('the first one fails')
    return placeOrder(transaction)
  }
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => idempotent(database!, request, flaky)))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(await database!.rows(countOrders, [])).toEqual([{ count: 1 }])
})

test('a first request that takes long is 409 with a hint for another replica', async () => {
  const url = await postgres().newDatabase()
  const replicas = [await openDatabase({ url }), await openDatabase({ url, lockTimeoutMs: 100 })]
  let finish = (): void => undefined
  const started = new Promise<void>((resolve) => {
    void idempotent(replicas[0]!, request, async (transaction) => {
      resolve()
      await new Promise<void>((done) => (finish = done))
      return placeOrder(transaction)
    })
  })
  await started
  const second = idempotent(replicas[1]!, request, placeOrder)
  await expect(second).rejects.toMatchObject({ code: 'idempotency-in-progress', details: { retryAfter: 1 } })
  finish()
})

test('keys end after their time: the key is free again, and old rows go', async () => {
  const [database] = await openReplicas(1)
  await idempotent(database!, { ...request, keepHours: -1 }, placeOrder)
  await idempotent(database!, { ...request, keepHours: -1 }, placeOrder)
  expect(await database!.rows(countOrders, [])).toEqual([{ count: 2 }])
  await idempotent(database!, { ...request, key: 'fresh' }, placeOrder)
  expect(await removeExpiredKeys(database!)).toBe(1)
})

test('the hash of a request does not depend on the order of members, and on everything else', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const turned = Object.fromEntries(Object.entries(body).toReversed())
      expect(requestHash({ route: 'a', body: turned })).toBe(requestHash({ route: 'a', body }))
      expect(requestHash({ route: 'b', body })).not.toBe(requestHash({ route: 'a', body }))
    }),
  )
  expect(requestHash({ route: 'a', body: [1, 2] })).not.toBe(requestHash({ route: 'a', body: [2, 1] }))
  expect(requestHash({ route: 'a', body: { x: 1 } })).not.toBe(requestHash({ route: 'a', body: { x: '1' } }))
})
