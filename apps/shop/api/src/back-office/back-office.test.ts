import { randomUUID } from 'node:crypto'
import { auditTrail, cursorOf, replay } from '@plinth/kit'
import { expect, test } from 'vitest'
import { violationsOf } from '../invariants.ts'
import type { businessMetricTable } from '../metrics/business-metrics.ts'
import { cards, newBuyer } from '../testing/buyer.ts'
import { problemOf } from '../testing/problem-of.ts'
import { freshSku, putOnShelf } from '../testing/shelf.ts'
import { signedIn } from '../testing/staff.ts'
import { useShop } from '../testing/use-shop.ts'

const shop = useShop()

const mug = {
  slug: 'test-mug',
  name: 'Test Mug',
  summary: 'For tests.',
  description: 'Holds 300 ml.',
  category: 'kitchen',
  tags: ['gift'],
  published: true,
  variants: [
    { sku: 'TEST-MUG-RED', name: 'Red', options: { colour: 'red' }, price: 1_900, received: 5 },
    { sku: 'TEST-MUG-BLUE', name: 'Blue', options: { colour: 'blue' }, price: 2_100 },
  ],
}

test('a product is made, edited by two, and found in the shop', async () => {
  const staff = await signedIn(shop().url, 'catalogue')
  const { body: made } = await staff.createProduct({ body: mug, idempotencyKey: randomUUID() })
  expect(made).toMatchObject({ version: 1, variants: [{ available: 5 }, { available: 0 }] })
  expect(await problemOf(staff.createProduct({ body: mug, idempotencyKey: randomUUID() }))).toBe(
    'back-office/slug-taken',
  )
  const rename = (name: string) => staff.changeProduct({ params: mug, body: { name }, ifMatch: '"1"' })
  await rename('Tested Mug')
  expect(await problemOf(rename('Other Mug')), 'the second editor').toBe('precondition-failed')
  const params = { slug: mug.slug, sku: 'TEST-MUG-RED' }
  await staff.changeVariant({ params, body: { price: 1_500, compareAt: 1_900 }, ifMatch: '"2"' })
  const wrong = staff.changeVariant({ params, body: { compareAt: 1_000 }, ifMatch: '"3"' })
  expect(await problemOf(wrong)).toBe('back-office/price-invalid')
  const { body: shown } = await newBuyer(shop().url).browser.client.getProduct({ params: mug })
  expect(shown).toMatchObject({ name: 'Tested Mug', variants: [{ price: 1_500, maxQuantity: 5 }, { maxQuantity: 0 }] })
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('the audit trail replays to the product as it is', async () => {
  const staff = await signedIn(shop().url, 'catalogue')
  const { body: product } = await staff.getEditedProduct({ params: mug })
  const object = { type: 'product', id: mug.slug }
  const trail = await auditTrail(shop().services.database, { object })
  expect(replay(trail).get(`product/${mug.slug}`)).toEqual(product)
  const admin = await signedIn(shop().url, 'admin')
  const { body } = await admin.listAudit({ query: { object: `product/${mug.slug}` } })
  expect(body.items.map(({ action }) => action)).toEqual(['variant.change', 'product.change', 'product.create'])
  expect(await problemOf(staff.listAudit({}))).toBe('forbidden')
})

test('stock is booked in and counted, each time as a line of the ledger', async () => {
  const staff = await signedIn(shop().url, 'catalogue')
  const sku = await freshSku(shop(), 0)
  await putOnShelf(shop(), sku, 4)
  const params = { sku }
  const { body: before } = await staff.getStock({ params })
  const move = (kind: 'received' | 'adjusted', quantity: number, version: number) =>
    staff.changeStock({ params, body: { kind, quantity, note: 'Delivery 7' }, ifMatch: `"${version}"` })
  const { body: more } = await move('received', 6, before.version)
  expect(more.available).toBe(10)
  expect(await problemOf(move('received', 6, before.version))).toBe('precondition-failed')
  expect(await problemOf(move('adjusted', -11, more.version))).toBe('back-office/stock-too-low')
  expect(await problemOf(move('received', -1, more.version))).toBe('validation')
  const { body: after } = await staff.getStock({ params })
  expect(after.movements[0]).toMatchObject({ kind: 'received', quantity: 6, note: 'Delivery 7', order: null })
  const { body: low } = await staff.listStock({ query: { below: 1_000_000, limit: 5 } })
  expect(low.items).toHaveLength(5)
})

test('what leaves as CSV can come back: unchanged it changes nothing, changed it changes that', async () => {
  const staff = await signedIn(shop().url, 'catalogue')
  const { body: file } = await staff.exportProducts()
  const unchanged = await staff.importProducts({ body: file })
  expect(unchanged.body).toMatchObject({ changed: 0, problems: [], applied: true })
  const cheaper = file.replace(/(TEST-MUG-BLUE,Blue,)21\.00/, '$119.50')
  const dry = await staff.importProducts({ body: cheaper, query: { dryRun: true } })
  expect(dry.body).toMatchObject({ changed: 1, applied: false })
  await staff.importProducts({ body: cheaper })
  const { body } = await staff.getEditedProduct({ params: mug })
  expect(body.variants.find(({ sku }) => sku === 'TEST-MUG-BLUE')?.price).toBe(1_950)
})

test('a file with one wrong row changes nothing, and says where it is wrong', async () => {
  const staff = await signedIn(shop().url, 'catalogue')
  const { body: file } = await staff.exportProducts()
  const wrong = file.replace(/(TEST-MUG-RED,Red,)15\.00/, '$11,5').replace(/(TEST-MUG-BLUE,Blue,)19\.50/, '$11.00')
  const { body } = await staff.importProducts({ body: wrong })
  expect(body.applied).toBe(false)
  expect(body.problems.length).toBeGreaterThan(0)
  const { body: product } = await staff.getEditedProduct({ params: mug })
  expect(product.variants.map(({ price }) => price)).toEqual([1_500, 1_950])
})

test('a coupon is made, contradictions are refused, and a used one counts', async () => {
  const staff = await signedIn(shop().url, 'catalogue')
  const coupon = {
    code: 'TEST25',
    description: 'A quarter off',
    kind: 'percentage',
    value: 25_000,
    minimum: 0,
    oncePerCustomer: true,
    startsAt: null,
    endsAt: null,
    maxUses: 2,
    active: true,
  } as const
  await staff.createCoupon({ body: coupon })
  expect(await problemOf(staff.createCoupon({ body: coupon }))).toBe('back-office/coupon-taken')
  const change = (body: { value?: number }) => staff.changeCoupon({ params: coupon, body, ifMatch: '"1"' })
  expect(await problemOf(change({ value: 100_001 }))).toBe('back-office/coupon-invalid')
  const sku = await freshSku(shop(), 1)
  await putOnShelf(shop(), sku, 10)
  const buyer = newBuyer(shop().url)
  await buyer.put(sku)
  await buyer.browser.client.applyCoupon({ body: coupon })
  const { body: bought } = await buyer.submit(await buyer.ready())
  const { body: order } = await buyer.browser.client.getOrder({ params: bought.order, query: bought.order })
  expect(order.totals.discount).toBe(Math.round(order.totals.subtotal / 4))
  const { body: list } = await staff.listCoupons()
  expect(list.coupons.find(({ code }) => code === 'TEST25')).toMatchObject({ uses: 1, value: 25_000 })
  expect(await violationsOf(shop().services.database)).toEqual([])
})

test('the dashboard and the business metrics say the same numbers', async () => {
  const sku = await freshSku(shop(), 2)
  await putOnShelf(shop(), sku, 10)
  const buyer = newBuyer(shop().url)
  await buyer.put(sku)
  expect(await problemOf(buyer.ready(cards.declines).then(buyer.submit))).toBe('payments/refused')
  await buyer.submit(await buyer.ready())
  await shop().services.counts.flush()
  const staff = await signedIn(shop().url, 'support')
  const { body: board } = await staff.getDashboard({ query: { days: 30 } })
  expect(board.orders).toBeGreaterThan(0)
  expect(board.declineRate).toBeGreaterThan(0)
  const text = await (await fetch(`${shop().url}/metrics`)).text()
  const metric = (name: keyof typeof businessMetricTable) =>
    Number(new RegExp(`^${name}\\{[^}]*window="30d"[^}]*\\} (\\S+)$`, 'm').exec(text)?.[1])
  expect(metric('shop_revenue_cents')).toBe(board.revenue)
  expect(metric('shop_orders_paid')).toBe(board.orders)
  expect(metric('shop_carts_opened')).toBe(board.funnel.carts)
  expect(metric('shop_checkout_submits')).toBe(board.funnel.submits)
  expect(metric('shop_payment_decline_ratio')).toBe(board.declineRate)
  expect(metric('shop_conversion_ratio')).toBe(board.conversion)
  expect(board.days.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(board.revenue)
})

test('a forged cursor is refused, whatever it holds', async () => {
  const admin = await signedIn(shop().url, 'admin')
  const lists = ['listDeskOrders', 'listReturns', 'listAudit', 'listPeople', 'listStock', 'listEditedProducts'] as const
  const noDay = ['2026-02-31T00:00:00.000000Z', randomUUID()]
  const forged = [
    noDay,
    ['x'],
    ['x', 'y'],
    [1.5],
    [1.5, 'x'],
    ['x', 1e300],
    ['\0'],
    ['2026-13-45T99:00:00.000000Z', randomUUID()],
  ]
  for (const list of [...lists, 'listOrders'] as const) {
    for (const values of forged) {
      const result = await problemOf(admin[list]({ query: { cursor: cursorOf(values) } }))
      expect(['validation', 'no problem at all'], `${list} ${JSON.stringify(values)}`).toContain(result)
    }
  }
})

test('a role is changed by an administrator alone, and the last one stays', async () => {
  const admin = await signedIn(shop().url, 'admin')
  const { body: people } = await admin.listPeople({ query: { q: 'shop.example' } })
  const person = (email: string) => {
    const found = people.items.find((candidate) => candidate.email === email)
    if (found === undefined) throw new Error(`${email} is not there`)
    return { params: { id: found.id }, ifMatch: `"${found.version}"` }
  }
  const last = admin.changeRole({ ...person('admin@shop.example'), body: { role: 'customer' } })
  expect(await problemOf(last)).toBe('back-office/last-admin')
  const cleo = await signedIn(shop().url, 'catalogue')
  expect(await problemOf(cleo.changeRole({ ...person('catalogue@shop.example'), body: { role: 'admin' } }))).toBe(
    'forbidden',
  )
  await admin.changeRole({ ...person('catalogue@shop.example'), body: { role: 'customer' } })
  expect(await problemOf(cleo.listStock({})), 'the session has ended').toBe('unauthenticated')
})

test('read-only: nobody writes, everybody reads, and the switch still works', async () => {
  const admin = await signedIn(shop().url, 'admin')
  const sku = await freshSku(shop(), 3)
  await putOnShelf(shop(), sku, 1)
  const { client } = newBuyer(shop().url).browser
  await admin.changeModes({ body: { readOnly: true } })
  expect(await problemOf(client.addCartLine({ body: { sku } }))).toBe('read-only')
  expect((await client.listProducts({})).status).toBe(200)
  await admin.changeModes({ body: { readOnly: false } })
  expect((await client.addCartLine({ body: { sku } })).status).toBe(200)
})
