import { expect, test } from 'vitest'
import { violationsOf } from '../invariants.ts'
import { cards, newBuyer } from '../testing/buyer.ts'
import { problemOf } from '../testing/problem-of.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { useShop } from '../testing/use-shop.ts'
import { paymentSecrets, rotatePaymentSecret } from './secrets.ts'
import { signatureOf } from './signature.ts'

const shop = useShop({ FAKE_PAYMENT_LATE_MS: '86400000' })

const secretsNow = () => paymentSecrets(shop().services.database, 'fake')

/** A message about the charge of an order, as the provider would write it. */
async function messageOf(number: string, id: string, state: string): Promise<string> {
  const { key } = await shop()
    .services.database.kysely.selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select('payments.id as key')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return JSON.stringify({
    id,
    type: `charge.${state}`,
    charge: { id: `ch_${key}`, key, state, refusal: null, challengeId: null },
  })
}

async function deliver(text: string, signature?: string): Promise<number> {
  const secrets = await secretsNow()
  const response = await fetch(`${shop().url}/api/payments/webhook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-signature': signature ?? signatureOf(text, secrets[0] ?? '', new Date()),
    },
    body: text,
  })
  await response.arrayBuffer()
  return response.status
}

async function pending(index: number) {
  const sku = await freshSku(shop(), index)
  await putOnShelf(shop(), sku, 5)
  const buyer = newBuyer(shop().url)
  const { order } = await buyer.buy(sku, 1, cards.paysLate)
  const state = async () => (await buyer.browser.client.getOrder({ params: order, query: order })).body
  return { number: order.number, state }
}

test('a message with a wrong signature, or one of yesterday, changes nothing', async () => {
  const { number, state } = await pending(0)
  const text = await messageOf(number, 'evt_1', 'refused')
  const [secret = ''] = await secretsNow()
  const yesterday = new Date(Date.now() - 86_400_000)
  expect(await deliver(text, signatureOf(text, 'guessed', new Date()))).toBe(401)
  expect(await deliver(text, signatureOf(text, secret, yesterday))).toBe(401)
  expect(await deliver(`${text} `, signatureOf(text, secret, new Date()))).toBe(401)
  expect(await state()).toMatchObject({ state: 'placed', payment: 'pending' })
})

test('one message ten times at once has one effect', async () => {
  const { number, state } = await pending(1)
  const text = await messageOf(number, 'evt_2', 'refused')
  const statuses = await Promise.all(Array.from({ length: 10 }, () => deliver(text)))
  expect(new Set(statuses)).toEqual(new Set([204]))
  const order = await state()
  expect(order.state).toBe('cancelled')
  expect(order.events.map((event) => event.state)).toEqual(['placed', 'cancelled'])
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('older news that comes later changes nothing', async () => {
  const sku = await freshSku(shop(), 2)
  await putOnShelf(shop(), sku, 5)
  const buyer = newBuyer(shop().url)
  const { order } = await buyer.buy(sku)
  for (const [index, state] of ['authorised', 'challenge', 'processing', 'refused', 'voided'].entries()) {
    expect(await deliver(await messageOf(order.number, `evt_old_${index}`, state))).toBe(204)
  }
  const { body } = await buyer.browser.client.getOrder({ params: order, query: order })
  expect(body).toMatchObject({ state: 'paid', payment: 'captured' })
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('a message about nothing we know, and one that nobody can read', async () => {
  const text = JSON.stringify({
    id: 'evt_3',
    type: 'charge.captured',
    charge: { id: 'ch_9', key: crypto.randomUUID(), state: 'captured', refusal: null, challengeId: null },
  })
  expect(await deliver(text)).toBe(204)
  expect(await deliver('{"id":')).toBe(400)
  expect(await deliver('{"id":"evt_4"}')).toBe(400)
})

test('while a secret is replaced, the old one is still accepted', async () => {
  const { number, state } = await pending(3)
  const text = await messageOf(number, 'evt_5', 'refused')
  const [old = ''] = await secretsNow()
  const signature = signatureOf(text, old, new Date())
  expect(await rotatePaymentSecret(shop().services.database, 'fake', 0)).toBe(true)
  expect((await secretsNow())[0]).not.toBe(old)
  expect(await deliver(text, signature)).toBe(204)
  expect((await state()).state).toBe('cancelled')
})

test('the cards of the fake provider are told, so that a person can try them', async () => {
  const { body } = await newBuyer(shop().url).browser.client.getPaymentProvider()
  expect(body.provider).toBe('fake')
  expect(body.testCards.map(({ name }) => name)).toContain('Challenge')
  const { client } = newBuyer(shop().url).browser
  expect(await problemOf(client.getChallenge({ params: { id: 'chl_unknown' } }))).toBe('payments/unknown-challenge')
})
