import { randomUUID } from 'node:crypto'
import { ProblemError } from '@plinth/kit'
import { expect, test } from 'vitest'
import { settledInvariants, violationsOf } from '../invariants.ts'
import { newBuyer, type Buyer, type Submit } from '../testing/buyer.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { signedIn } from '../testing/staff.ts'
import { useShop } from '../testing/use-shop.ts'

const shop = useShop({ RATE_LIMIT_FACTOR: '1000' })
const patience = { timeout: 30_000 }

/** What a submit came to, in one word. */
async function resultOf(buyer: Buyer, submit: Submit): Promise<string> {
  try {
    return (await buyer.submit(submit)).body.outcome
  } catch (error) {
    if (error instanceof ProblemError) return error.code
    throw error
  }
}

test('50 submits at once with one key make one order, and all get the same answer', async () => {
  const sku = await freshSku(shop(), 20)
  await putOnShelf(shop(), sku, 10)
  const buyer = newBuyer(shop().url)
  await buyer.put(sku, 2)
  const submit = await buyer.ready()
  const answers = await Promise.all(Array.from({ length: 50 }, () => buyer.submit(submit)))
  const [first] = answers
  expect(first?.status).toBe(201)
  for (const answer of answers) expect(answer.body).toEqual(first?.body)
  const { kysely } = shop().services.database
  const orders = await kysely.selectFrom('orders').select('id').where('email', '=', buyer.email).execute()
  expect(orders).toHaveLength(1)
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('submits at once with different keys make one order of one cart', async () => {
  const sku = await freshSku(shop(), 21)
  await putOnShelf(shop(), sku, 10)
  const buyer = newBuyer(shop().url)
  await buyer.put(sku)
  const submit = await buyer.ready()
  const results = await Promise.all(
    Array.from({ length: 10 }, () => resultOf(buyer, { ...submit, idempotencyKey: randomUUID() })),
  )
  expect(results.filter((result) => result === 'paid')).toHaveLength(1)
  for (const result of results) {
    expect(['paid', 'checkout/already-submitted', 'cart/empty', 'overloaded', 'conflict']).toContain(result)
  }
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('20 buyers fight over the last one: it is sold once', async () => {
  const sku = await freshSku(shop(), 22)
  await putOnShelf(shop(), sku, 1)
  const buyers = Array.from({ length: 20 }, () => newBuyer(shop().url))
  const ready = await Promise.all(
    buyers.map(async (buyer) => {
      await buyer.put(sku)
      return { buyer, submit: await buyer.ready() }
    }),
  )
  const results = await Promise.all(ready.map(({ buyer, submit }) => resultOf(buyer, submit)))
  expect(results.filter((result) => result === 'paid')).toHaveLength(1)
  expect(results.filter((result) => result === 'checkout/out-of-stock')).toHaveLength(19)
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('carts that hold the same two things in opposite order do not lock each other out', async () => {
  const [a, b] = [await freshSku(shop(), 23), await freshSku(shop(), 24)]
  for (const sku of [a, b]) await putOnShelf(shop(), sku, 30)
  const buyers = Array.from({ length: 20 }, () => newBuyer(shop().url))
  const results = await Promise.all(
    buyers.map(async (buyer, index) => {
      for (const sku of index % 2 === 0 ? [a, b] : [b, a]) await buyer.put(sku)
      return resultOf(buyer, await buyer.ready())
    }),
  )
  expect(results).toEqual(results.map(() => 'paid'))
})

test('refunds at once never give back more than was captured', async () => {
  const sku = await freshSku(shop(), 25)
  await putOnShelf(shop(), sku, 10)
  const { order } = await newBuyer(shop().url).buy(sku, 2)
  const support = await signedIn(shop().url, 'support')
  const amount = Math.ceil(order.total / 3)
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      support.refundOrder({ params: order, body: { amount, reason: 'Race' }, idempotencyKey: randomUUID() }),
    ),
  )
  const granted = results.filter(({ status }) => status === 'fulfilled').length
  expect(granted).toBe(Math.floor(order.total / amount))
  const { body } = await support.getOrder({ params: order })
  expect(body.refunded).toBe(granted * amount)
  expect(body.refunded).toBeLessThanOrEqual(body.captured)
  const { database } = shop().services
  expect(await violationsOf(database)).toEqual([])
  await expect.poll(() => violationsOf(database, settledInvariants), patience).toEqual([])
})

test('cancel and ship at once: one of them happens', async () => {
  const sku = await freshSku(shop(), 26)
  await putOnShelf(shop(), sku, 10)
  const buyer = newBuyer(shop().url)
  const { order } = await buyer.buy(sku)
  const support = await signedIn(shop().url, 'support')
  const { body: seen } = await support.getOrder({ params: order })
  const results = await Promise.allSettled([
    support.advanceOrder({ params: order, body: { step: 'pack' }, ifMatch: `"${seen.version}"` }),
    buyer.browser.client.cancelOrder({ params: order, query: order, body: {}, idempotencyKey: randomUUID() }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await violationsOf(shop().services.database)).toEqual([])
})
