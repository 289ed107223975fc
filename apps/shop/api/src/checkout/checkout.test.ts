import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { violationsOf } from '../invariants.ts'
import { cards, newBuyer } from '../testing/buyer.ts'
import { problemOf } from '../testing/problem-of.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { useShop } from '../testing/use-shop.ts'

const shop = useShop({ FAKE_PAYMENT_LATE_MS: '300' })

async function shelved(index: number, quantity = 10): Promise<string> {
  const sku = await freshSku(shop(), index)
  await putOnShelf(shop(), sku, quantity)
  return sku
}

test('a visitor buys: the order is paid, the goods are sold, the cart is empty, a mail is on its way', async () => {
  const sku = await shelved(0)
  const buyer = newBuyer(shop().url)
  const { outcome, order } = await buyer.buy(sku, 2)
  expect(outcome).toBe('paid')
  const { client } = buyer.browser
  const { body: shown } = await client.getOrder({ params: order, query: order })
  expect(shown).toMatchObject({ state: 'paid', payment: 'captured', count: 2, captured: order.total, refunded: 0 })
  const { totals } = shown
  expect(totals.subtotal - totals.discount + totals.shipping + totals.tax).toBe(totals.total)
  expect((await client.getCart()).body.lines).toEqual([])
  await expect.poll(() => mailsTo(buyer.email), { timeout: 10_000 }).toEqual([`Your order ${order.number}`])
  expect(await availableOf(sku)).toBe(8)
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test.for([
  [cards.declines, 'declined'],
  [cards.lacksFunds, 'insufficient-funds'],
] as const)('card %s is refused: the goods go back to the shelf and the cart stays full', async ([card, refusal]) => {
  const sku = await shelved(1)
  const buyer = newBuyer(shop().url)
  await buyer.put(sku)
  await expect(buyer.submit(await buyer.ready(card))).rejects.toMatchObject({
    code: 'payments/refused',
    status: 402,
    document: { refusal },
  })
  expect(await availableOf(sku)).toBe(10)
  expect((await buyer.browser.client.getCart()).body.count).toBe(1)
  const { body } = await buyer.submit(await buyer.ready())
  expect(body.outcome, 'another card').toBe('paid')
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('a challenge is answered by the buyer, then the order is paid', async () => {
  const buyer = newBuyer(shop().url)
  const { outcome, order, challenge } = await buyer.buy(await shelved(2), 1, cards.challenges)
  expect(outcome).toBe('challenge')
  const params = { id: challenge?.id ?? '' }
  const { client } = buyer.browser
  const { body: asked } = await client.getChallenge({ params })
  expect(asked).toMatchObject({ state: 'open', amount: order.total, lastDigits: '3220' })
  await client.answerChallenge({ params, body: { answer: 'approve' } })
  const { body } = await client.getCheckout({ params: order, query: order })
  expect(body.outcome).toBe('paid')
})

test('a challenge that is refused ends the order', async () => {
  const sku = await shelved(3)
  const buyer = newBuyer(shop().url)
  const { order, challenge } = await buyer.buy(sku, 1, cards.challenges)
  const { client } = buyer.browser
  await client.answerChallenge({ params: { id: challenge?.id ?? '' }, body: { answer: 'reject' } })
  const { body } = await client.getCheckout({ params: order, query: order })
  expect(body).toMatchObject({ outcome: 'refused', refusal: 'challenge-failed', order: { state: 'cancelled' } })
  expect(await availableOf(sku)).toBe(10)
})

test('an answer that gets lost is found again: charged once, paid once', async () => {
  const buyer = newBuyer(shop().url)
  const { outcome, order } = await buyer.buy(await shelved(4), 1, cards.timesOut)
  expect(outcome).toBe('pending')
  await expect.poll(() => outcomeOf(buyer, order), { timeout: 20_000 }).toBe('paid')
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test.for([
  ['late', cards.paysLate],
  ['twice', cards.tellsTwice],
] as const)('webhooks that come %s change nothing twice', async ([, card]) => {
  const buyer = newBuyer(shop().url)
  const { order } = await buyer.buy(await shelved(5), 1, card)
  await expect.poll(() => outcomeOf(buyer, order), { timeout: 20_000 }).toBe('paid')
  await expect
    .poll(
      () =>
        shop()
          .services.database.kysely.selectFrom('kit_outbox' as never)
          .selectAll()
          .execute(),
      { timeout: 20_000 },
    )
    .toEqual([])
  const { body } = await buyer.browser.client.getOrder({ params: order, query: order })
  expect(body.events.map(({ state }) => state)).toEqual(['placed', 'paid'])
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('the same key gives the same answer, another body with it is refused', async () => {
  const buyer = newBuyer(shop().url)
  await buyer.put(await shelved(6))
  const submit = await buyer.ready()
  const first = await buyer.submit(submit)
  const second = await buyer.submit(submit)
  expect(second.body).toEqual(first.body)
  const other = { ...submit, body: { ...submit.body, email: 'other@buyers.example' } }
  expect(await problemOf(buyer.submit(other))).toBe('idempotency-mismatch')
})

test('a refusal is an answer too: the same key is refused again, and nothing is charged', async () => {
  const buyer = newBuyer(shop().url)
  await buyer.put(await shelved(7))
  const submit = await buyer.ready(cards.declines)
  expect(await problemOf(buyer.submit(submit))).toBe('payments/refused')
  expect(await problemOf(buyer.submit(submit))).toBe('payments/refused')
  const orders = await shop()
    .services.database.kysely.selectFrom('orders')
    .where('email', '=', buyer.email)
    .selectAll()
    .execute()
  expect(orders).toHaveLength(1)
})

test('no price comes from the client: one in the body is refused', async () => {
  const buyer = newBuyer(shop().url)
  await buyer.put(await shelved(8))
  const { body, idempotencyKey } = await buyer.ready()
  const withPrice = { body: { ...body, total: 1, lines: [{ price: 1 }] }, idempotencyKey }
  expect(await problemOf(buyer.submit(withPrice))).toBe('validation')
})

test('a price that changed since the quote is told before anything is charged', async () => {
  const sku = await shelved(9)
  const buyer = newBuyer(shop().url)
  await buyer.put(sku)
  const submit = await buyer.ready()
  const { kysely } = shop().services.database
  await kysely.updateTable('variants').set({ price: 99_900, compare_at: null }).where('sku', '=', sku).execute()
  expect(await problemOf(buyer.submit(submit))).toBe('checkout/quote-changed')
  const { body } = await buyer.submit({ ...(await buyer.ready()), idempotencyKey: randomUUID() })
  expect(body.order.total).toBeGreaterThanOrEqual(99_900)
})

test('goods that are gone are told with what is left', async () => {
  const sku = await shelved(10, 3)
  const buyer = newBuyer(shop().url)
  await buyer.put(sku, 3)
  const submit = await buyer.ready()
  await putOnShelf(shop(), sku, 1)
  await expect(buyer.submit(submit)).rejects.toMatchObject({
    code: 'checkout/out-of-stock',
    document: { lines: [{ sku, quantity: 3, available: 1 }] },
  })
})

test('an empty cart cannot be ordered, nor can an unknown card pay', async () => {
  const buyer = newBuyer(shop().url)
  expect(await problemOf(buyer.ready())).toBe('cart/empty')
  await buyer.put(await shelved(11))
  const submit = await buyer.ready()
  const forged = { ...submit, body: { ...submit.body, paymentToken: 'card_of_somebody_else' } }
  await expect(buyer.submit(forged)).rejects.toMatchObject({
    code: 'payments/refused',
    document: { refusal: 'unknown-card' },
  })
})

test('a stranger cannot open an order, whoever holds its token can', async () => {
  const buyer = newBuyer(shop().url)
  const { order } = await buyer.buy(await shelved(12))
  const stranger = newBuyer(shop().url).browser.client
  expect(await problemOf(stranger.getOrder({ params: order, query: {} }))).toBe('not-found')
  const wrong = { token: 'x'.repeat(32) }
  expect(await problemOf(stranger.getOrder({ params: order, query: wrong }))).toBe('not-found')
  expect((await stranger.getOrder({ params: order, query: order })).status).toBe(200)
})

async function availableOf(sku: string): Promise<number> {
  const row = await shop()
    .services.database.kysely.selectFrom('stock')
    .innerJoin('variants', 'variants.id', 'stock.variant_id')
    .select('available')
    .where('sku', '=', sku)
    .executeTakeFirstOrThrow()
  return row.available
}

async function mailsTo(recipient: string): Promise<readonly string[]> {
  const rows = await shop()
    .services.database.kysely.selectFrom('mails')
    .select('subject')
    .where('recipient', '=', recipient)
    .execute()
  return rows.map(({ subject }) => subject)
}

async function outcomeOf(
  buyer: ReturnType<typeof newBuyer>,
  order: { readonly number: string; readonly token: string },
): Promise<string> {
  const { body } = await buyer.browser.client.getCheckout({ params: order, query: order })
  return body.outcome
}
