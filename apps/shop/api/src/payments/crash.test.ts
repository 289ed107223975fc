import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usePostgres } from '@plinth/kit/testing'
import { settledInvariants, violationsOf } from '../invariants.ts'
import { cards, newBuyer } from '../testing/buyer.ts'
import { problemOf } from '../testing/problem-of.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { startShop, type RunningShop } from '../testing/start-shop.ts'

const postgres = usePostgres()
const soon = { timeout: 30_000 }
let replicas: readonly RunningShop[] = []

/** Two replicas on one database, as behind a load balancer. */
beforeAll(async () => {
  const env = { DATABASE_URL: await postgres().newDatabase(), SEED: 'demo', RATE_LIMIT_FACTOR: '1000' }
  const selling = await startShop({ ...env, PAYMENT_PROVIDER: 'fake' })
  replicas = [selling, await startShop({ ...env, PAYMENT_PROVIDER: 'fake' }), await startShop(env)]
})
afterAll(async () => {
  for (const each of replicas) await each.stop()
})

function replica(index: number): RunningShop {
  const found = replicas[index]
  if (found === undefined) throw new Error('the replicas are not running')
  return found
}

async function onShelf(index: number): Promise<string> {
  const sku = await freshSku(replica(0), index)
  await putOnShelf(replica(0), sku, 10)
  return sku
}

test('one key on two replicas at once: one order, one answer', async () => {
  const buyer = newBuyer(replica(0).url)
  await buyer.put(await onShelf(0))
  const submit = await buyer.ready()
  const cookie = [...buyer.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (index: number) => {
    const response = await fetch(`${replica(index % 2).url}/api/checkout`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie, 'idempotency-key': submit.idempotencyKey },
      body: JSON.stringify(submit.body),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => send(index)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await violationsOf(replica(0).services.database)).toEqual([])
})

test('a replica that dies after the order and before the payment: the other one takes the money, once', async () => {
  const { database } = replica(0).services
  const buyer = newBuyer(replica(0).url)
  const { order } = await buyer.buy(await onShelf(1), 1, cards.challenges)
  // As if the answer of the provider had never been written down: the payment is claimed by a replica that is gone.
  await database.kysely
    .updateTable('payments')
    .set({ state: 'created', challenge: null, charge: null, claimed_until: sql`now() + interval '1 second'` })
    .where('order_id', '=', sql<string>`(select id from orders where number = ${order.number})`)
    .execute()
  await database.kysely
    .updateTable('payments')
    .set({ updated_at: sql`now() - interval '1 minute'` })
    .where('state', '=', 'created')
    .execute()
  const challenged = async () =>
    (await buyer.browser.client.getCheckout({ params: order, query: order })).body.challenge
  await expect.poll(challenged, soon).not.toBeNull()
  const id = (await challenged())?.id ?? ''
  await buyer.browser.client.answerChallenge({ params: { id }, body: { answer: 'approve' } })
  await expect
    .poll(async () => (await buyer.browser.client.getCheckout({ params: order, query: order })).body.outcome, soon)
    .toBe('paid')
  await expect.poll(() => violationsOf(database, settledInvariants), soon).toEqual([])
})

test('a client that goes away in the middle gets the same order with the same key', async () => {
  const buyer = newBuyer(replica(0).url)
  await buyer.put(await onShelf(2))
  const submit = await buyer.ready()
  const gone = new AbortController()
  const first = buyer.browser.client.submitCheckout(submit, { signal: gone.signal }).catch(() => undefined)
  setTimeout(() => gone.abort(), 20)
  await first
  const { body } = await buyer.submit(submit)
  expect(body.outcome).toBe('paid')
  const orders = await replica(0)
    .services.database.kysely.selectFrom('orders')
    .select('id')
    .where('email', '=', buyer.email)
    .where('abandoned', '=', false)
    .execute()
  expect(orders).toHaveLength(1)
})

test('without a provider the shop shows everything and sells nothing', async () => {
  const selling = newBuyer(replica(0).url)
  await selling.put(await onShelf(3))
  const submit = await selling.ready()
  const { client } = newBuyer(replica(2).url).browser
  expect((await client.getPaymentProvider()).body).toEqual({ provider: 'none', testCards: [] })
  const attempt = client.submitCheckout({ ...submit, idempotencyKey: randomUUID() })
  expect(await problemOf(attempt)).toBe('payments/not-configured')
})
