import { randomUUID } from 'node:crypto'
import type { OrderState } from '@shop/contract'
import { OrderState as AnyState } from '@shop/contract'
import { expect, test } from 'vitest'
import { settledInvariants, violationsOf } from '../invariants.ts'
import { newBuyer } from '../testing/buyer.ts'
import { problemOf } from '../testing/problem-of.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { signedIn } from '../testing/staff.ts'
import { useShop } from '../testing/use-shop.ts'
import { orderSteps } from './steps.ts'

const shop = useShop()
const soon = { timeout: 30_000 }

type Desk = Awaited<ReturnType<typeof signedIn>>

async function bought(index: number, quantity: number) {
  const sku = await freshSku(shop(), index)
  await putOnShelf(shop(), sku, 20)
  const buyer = newBuyer(shop().url)
  const { order } = await buyer.buy(sku, quantity)
  return { sku, buyer, order, client: buyer.browser.client }
}

async function advance(desk: Desk, number: string, ...steps: readonly ('pack' | 'ship' | 'deliver')[]): Promise<void> {
  for (const step of steps) {
    const { body } = await desk.getOrder({ params: { number } })
    const parcel = step === 'ship' ? { parcel: { carrier: 'Post', code: 'P-1' } } : {}
    await desk.advanceOrder({ params: { number }, body: { step, ...parcel }, ifMatch: `"${body.version}"` })
  }
}

const key = () => ({ idempotencyKey: randomUUID() })

test('the life of an order, as its table says', async () => {
  const { order, client } = await bought(0, 1)
  const desk = await signedIn(shop().url, 'support')
  await advance(desk, order.number, 'pack', 'ship', 'deliver')
  const { body } = await client.trackOrder({ params: order, query: order })
  expect(body.events.map(({ state }) => state)).toEqual(['placed', 'paid', 'packed', 'shipped', 'delivered'])
  expect(body.parcel).toEqual({ carrier: 'Post', code: 'P-1' })
})

test('the table of steps and the foreign key of the database say the same', async () => {
  const rows = await shop().services.database.rows(
    { name: 'test-transitions', text: 'select from_state, to_state from order_transitions' },
    [],
  )
  const inCode = orderSteps.flatMap(({ from, to }) => from.map((state) => ({ from_state: state, to_state: to })))
  const sorted = (list: readonly unknown[]) => list.map((row) => JSON.stringify(row)).toSorted()
  expect(sorted(rows)).toEqual(sorted(inCode))
})

test('a step that the table does not have is refused, whatever it is', async () => {
  const { order } = await bought(1, 1)
  const desk = await signedIn(shop().url, 'support')
  const { body } = await desk.getOrder({ params: order })
  const ifMatch = `"${body.version}"`
  for (const step of ['ship', 'deliver'] as const) {
    expect(await problemOf(desk.advanceOrder({ params: order, body: { step }, ifMatch }))).toBe('orders/step-refused')
  }
  const { kysely } = shop().services.database
  const { id } = await kysely
    .selectFrom('orders')
    .select('id')
    .where('number', '=', order.number)
    .executeTakeFirstOrThrow()
  const jump = (from_state: OrderState, to_state: OrderState) =>
    kysely.insertInto('order_events').values({ order_id: id, from_state, to_state, note: '', who: 'test' }).execute()
  const known = new Set(orderSteps.flatMap(({ from, to }) => from.map((state) => `${state} ${to}`)))
  for (const from of AnyState.options) {
    for (const to of AnyState.options) {
      if (!known.has(`${from} ${to}`)) await expect(jump(from, to)).rejects.toThrow('foreign key')
    }
  }
})

test('two at the desk: the second is told that the order has changed', async () => {
  const { order } = await bought(2, 1)
  const desk = await signedIn(shop().url, 'support')
  const { body } = await desk.getOrder({ params: order })
  const step = { params: order, body: { step: 'pack' }, ifMatch: `"${body.version}"` } as const
  await desk.advanceOrder(step)
  expect(await problemOf(desk.advanceOrder(step))).toBe('precondition-failed')
})

test('a cancelled order gives back the money and the goods', async () => {
  const { order, client, sku } = await bought(3, 2)
  const { body } = await client.cancelOrder({ params: order, query: order, body: { reason: 'Too late' }, ...key() })
  expect(body).toMatchObject({ state: 'cancelled', payment: 'refunded', refunded: order.total })
  const desk = await signedIn(shop().url, 'catalogue')
  expect((await desk.getStock({ params: { sku } })).body).toMatchObject({ available: 20, sold: 0, reserved: 0 })
  const { database } = shop().services
  expect(await violationsOf(database)).toEqual([])
  await expect.poll(() => violationsOf(database, settledInvariants), soon).toEqual([])
  await expect
    .poll(async () => (await client.getOrder({ params: order, query: order })).body.refunds, soon)
    .toMatchObject([{ state: 'done', amount: order.total }])
})

test('a packed order is not cancelled by its buyer any more', async () => {
  const { order, client } = await bought(4, 1)
  await advance(await signedIn(shop().url, 'support'), order.number, 'pack')
  const cancel = client.cancelOrder({ params: order, query: order, body: {}, ...key() })
  expect(await problemOf(cancel)).toBe('orders/step-refused')
})

test('money back in parts: the same key once, never more than was captured, the last part ends the order', async () => {
  const { order } = await bought(5, 1)
  const desk = await signedIn(shop().url, 'support')
  const refund = (amount: number, idempotencyKey = randomUUID()) =>
    desk.refundOrder({ params: order, body: { amount, reason: 'Scratched' }, idempotencyKey })
  const once = randomUUID()
  await refund(100, once)
  await refund(100, once)
  const { body } = await desk.getOrder({ params: order })
  expect(body).toMatchObject({ payment: 'partly-refunded', refunded: 100, state: 'paid' })
  expect(await problemOf(refund(order.total - 99))).toBe('orders/refund-too-large')
  expect((await refund(order.total - 100)).body).toMatchObject({ state: 'refunded', payment: 'refunded' })
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('goods that come back piece by piece are worth together what was paid for them', async () => {
  const { order, client, sku } = await bought(6, 3)
  const desk = await signedIn(shop().url, 'support')
  await advance(desk, order.number, 'pack', 'ship', 'deliver')
  const { body: delivered } = await client.getOrder({ params: order, query: order })
  const lineId = delivered.lines[0]?.id ?? ''
  const sendBack = (quantity: number) =>
    client.requestReturn({
      params: order,
      query: order,
      body: { lines: [{ lineId, quantity }], reason: 'Wrong' },
      ...key(),
    })
  expect(await problemOf(sendBack(4))).toBe('orders/return-too-large')
  for (const quantity of [1, 2]) {
    const { body: wish } = await sendBack(quantity)
    expect(await problemOf(sendBack(3)), 'some are on their way already').toBe('orders/return-too-large')
    await desk.decideReturn({ params: { id: wish.id }, body: { decision: 'accept' } })
    expect(await problemOf(desk.decideReturn({ params: { id: wish.id }, body: { decision: 'reject' } }))).toBe(
      'back-office/return-decided',
    )
  }
  const { body } = await desk.getOrder({ params: order })
  expect(body.state).toBe('returned')
  const { totals } = body
  expect(body.refunded).toBe(totals.total - totals.shipping)
  const { body: level } = await (await signedIn(shop().url, 'catalogue')).getStock({ params: { sku } })
  expect(level).toMatchObject({ available: 20, sold: 0 })
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('a rejected return moves nothing', async () => {
  const { order, client } = await bought(7, 1)
  const desk = await signedIn(shop().url, 'support')
  await advance(desk, order.number, 'pack', 'ship', 'deliver')
  const { body: delivered } = await client.getOrder({ params: order, query: order })
  const lines = [{ lineId: delivered.lines[0]?.id ?? '', quantity: 1 }]
  const { body: wish } = await client.requestReturn({
    params: order,
    query: order,
    body: { lines, reason: 'x' },
    ...key(),
  })
  const { body: listed } = await desk.listReturns({})
  expect(listed.items[0]).toMatchObject({ id: wish.id, state: 'requested', order: order.number })
  const { body } = await desk.decideReturn({ params: { id: wish.id }, body: { decision: 'reject' } })
  expect(body).toMatchObject({ state: 'delivered', refunded: 0, returns: [{ state: 'rejected' }] })
})

test('the invoice says what was paid; before the payment there is none', async () => {
  const { order, client } = await bought(8, 2)
  const { body } = await client.getInvoice({ params: order, query: order })
  expect(body).toMatchObject({ order: order.number, paid: order.total, totals: { total: order.total } })
  expect(body.number).toMatch(/^INV-\d{6}$/)
})

test('what was bought can be put into the cart again, as far as it can be had', async () => {
  const { order, client, sku } = await bought(9, 2)
  expect((await client.reorder({ params: order, query: order })).body).toEqual({ added: 1, skipped: [] })
  expect((await client.getCart()).body).toMatchObject({ count: 2, lines: [{ sku }] })
  await client.removeCartLine({ params: { sku } })
  await putOnShelf(shop(), sku, 0)
  const { body } = await client.reorder({ params: order, query: order })
  expect(body).toEqual({ added: 0, skipped: [{ sku, reason: 'This is sold out for now.' }] })
})

test('a customer has a list of orders, page by page, and sees nobody else’s', async () => {
  const customer = newBuyer(shop().url, 'customer@shop.example')
  const { client } = customer.browser
  await client.signIn({ body: { email: 'customer@shop.example', password: 'plinth-demo-1' } })
  const sku = await freshSku(shop(), 10)
  await putOnShelf(shop(), sku, 20)
  const numbers: string[] = []
  for (let count = 0; count < 3; count += 1) numbers.unshift((await customer.buy(sku)).order.number)
  const { body: first } = await client.listOrders({ query: { limit: 2 } })
  const { body: second } = await client.listOrders({ query: { limit: 2, cursor: first.next ?? '' } })
  expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(numbers)
  expect(second.next).toBeNull()
  const foreign = await bought(11, 1)
  expect(await problemOf(client.getOrder({ params: foreign.order }))).toBe('not-found')
})
