import type { Cart } from '@shop/contract'
import { describe, expect, test } from 'vitest'
import { openBrowser, type Browser } from '../testing/browser.ts'
import { problemOf } from '../testing/problem-of.ts'
import { useShop } from '../testing/use-shop.ts'

const shop = useShop()
const visitor = (): Browser => openBrowser(shop().url)

const add = async ({ client }: Browser, sku: string, quantity = 1): Promise<Cart> =>
  (await client.addCartLine({ body: { sku, quantity } })).body
const cartOf = async ({ client }: Browser): Promise<Cart> => (await client.getCart()).body
const linesOf = (cart: Cart): readonly (readonly [string, number])[] =>
  cart.lines.map(({ sku, quantity }) => [sku, quantity])

describe('the cart of a visitor', () => {
  test('begins empty and without a cookie', async () => {
    const browser = visitor()
    expect(await cartOf(browser)).toMatchObject({ lines: [], count: 0, total: 0, version: 0 })
    expect(browser.cookies.size).toBe(0)
  })

  test('takes things at the prices of the shop', async () => {
    const browser = visitor()
    await add(browser, 'KI-01-SAGE', 2)
    const cart = await add(browser, 'PA-01-LARGE-BEANS')
    expect(cart.lines[0]).toMatchObject({
      sku: 'KI-01-SAGE',
      product: {
        slug: 'enamel-kettle',
        name: 'Enamel Kettle',
        picture: { name: 'enamel-kettle-sage', alt: 'Enamel Kettle in sage' },
      },
      variant: 'Sage',
      quantity: 2,
      unitPrice: 6_400,
      total: 12_800,
      previousPrice: null,
    })
    expect(cart).toMatchObject({ count: 3, subtotal: 17_150, discount: 0, total: 17_150 })
    expect(await cartOf(browser)).toEqual(cart)
    expect([...browser.cookies.keys()]).toEqual(['cart'])
  })

  test('has no word for a price in its requests', async () => {
    const browser = visitor()
    const headers = { 'content-type': 'application/json', 'x-csrf': '1' }
    const body = JSON.stringify({ sku: 'KI-01-SAGE', quantity: 1, unitPrice: 1 })
    const answer = await fetch(`${shop().url}/api/cart/lines`, { method: 'POST', headers, body })
    const cart = answer.ok ? ((await answer.json()) as Cart) : await add(browser, 'KI-01-SAGE')
    expect(cart.lines[0]?.unitPrice).toBe(6_400)
  })

  test('adds up, changes, and forgets', async () => {
    const browser = visitor()
    await add(browser, 'WE-06-SMALL-CHARCOAL')
    await add(browser, 'WE-06-SMALL-CHARCOAL', 2)
    const { body } = await browser.client.changeCartLine({
      params: { sku: 'WE-06-SMALL-CHARCOAL' },
      body: { quantity: 2 },
    })
    expect(linesOf(body)).toEqual([['WE-06-SMALL-CHARCOAL', 2]])
    expect((await browser.client.removeCartLine({ params: { sku: 'WE-06-SMALL-CHARCOAL' } })).body.lines).toEqual([])
    const again = await browser.client.removeCartLine({ params: { sku: 'WE-06-SMALL-CHARCOAL' } })
    expect(again.body.lines).toEqual([])
  })

  test('is nobody else’s', async () => {
    const browser = visitor()
    await add(browser, 'KI-07')
    expect((await cartOf(visitor())).lines).toEqual([])
  })

  test('does not open under a cookie that somebody planted', async () => {
    const browser = openBrowser(shop().url, { cookie: 'cart=planted-by-somebody-else-000' })
    await add(browser, 'KI-07')
    expect(browser.cookies.get('cart')).not.toBe('planted-by-somebody-else-000')
  })
})

describe('limits of the cart', () => {
  test.each([
    ['NO-SUCH-SKU', 1, 'cart/unknown-variant'],
    ['KI-01-MUSTARD', 1, 'cart/not-enough-stock'],
    ['KI-07', 21, 'validation'],
  ])('%s × %i is refused with %s', async (sku, quantity, code) => {
    expect(await problemOf(add(visitor(), sku, quantity))).toBe(code)
  })

  test('twenty of one thing, however they come together', async () => {
    const browser = visitor()
    await stock('TX-07', 100)
    await add(browser, 'TX-07', 20)
    expect(await problemOf(add(browser, 'TX-07'))).toBe('cart/quantity-limit')
  })

  test('what is not in the cart cannot be changed', async () => {
    const { client } = visitor()
    const call = client.changeCartLine({ params: { sku: 'KI-07' }, body: { quantity: 2 } })
    expect(await problemOf(call)).toBe('cart/unknown-line')
  })

  test('two tabs that add at the same moment lose nothing', async () => {
    const browser = visitor()
    await stock('GA-06', 100)
    await add(browser, 'GA-06')
    await Promise.all(Array.from({ length: 8 }, () => add(browser, 'GA-06')))
    expect(linesOf(await cartOf(browser))).toEqual([['GA-06', 9]])
  })
})

describe('what changes while the cart waits', () => {
  test('a new price is told, and charged only when it was seen', async () => {
    const browser = visitor()
    await add(browser, 'LI-06')
    await shop()
      .services.database.kysely.updateTable('variants')
      .set({ price: 3_100 })
      .where('sku', '=', 'LI-06')
      .execute()
    const cart = await cartOf(browser)
    expect(cart.lines[0]).toMatchObject({ unitPrice: 3_100, previousPrice: 2_800 })
    expect(cart.notices).toEqual([
      { kind: 'price-changed', sku: 'LI-06', text: 'The price of Beeswax Candles went up from $28.00 to $31.00.' },
    ])
    expect((await browser.client.acceptCartPrices()).body.notices).toEqual([])
  })

  test('less stock is told', async () => {
    const browser = visitor()
    await stock('DE-02-FINE', 5)
    await add(browser, 'DE-02-FINE', 5)
    await stock('DE-02-FINE', 3)
    expect((await cartOf(browser)).notices[0]?.text).toBe('Only 3 of Brass Fountain Pen, Fine are left.')
    await stock('DE-02-FINE', 0)
    expect((await cartOf(browser)).notices[0]?.kind).toBe('out-of-stock')
  })

  test('what is not sold any more is told', async () => {
    const browser = visitor()
    await add(browser, 'DE-02-BROAD')
    const { kysely } = shop().services.database
    await kysely.updateTable('variants').set({ active: false }).where('sku', '=', 'DE-02-BROAD').execute()
    expect((await cartOf(browser)).notices.map(({ kind }) => kind)).toEqual(['not-sold-any-more'])
  })
})

describe('coupons', () => {
  const use = async (browser: Browser, code: string): Promise<Cart> =>
    (await browser.client.applyCoupon({ body: { code } })).body

  test('ten per cent, written as people write', async () => {
    const browser = visitor()
    await add(browser, 'KI-06')
    expect(await use(browser, ' welcome10 ')).toMatchObject({
      coupon: { code: 'WELCOME10', description: '10 % off your first order', discount: 1_450 },
      discount: 1_450,
      total: 13_050,
    })
    expect((await browser.client.removeCoupon()).body).toMatchObject({ coupon: null, total: 14_500 })
  })

  test.each([
    ['NO-SUCH-CODE', 'cart/coupon-not-found'],
    ['TAKE15', 'cart/coupon-not-valid'],
    ['SPRING2024', 'cart/coupon-not-valid'],
  ])('%s is refused', async (code, problem) => {
    const browser = visitor()
    await add(browser, 'KI-07')
    expect(await problemOf(use(browser, code))).toBe(problem)
  })

  test('one that stops applying stays, and says why it counts no more', async () => {
    const browser = visitor()
    await add(browser, 'KI-08-OAK', 2)
    expect((await use(browser, 'TAKE15')).discount).toBe(1_500)
    const { body } = await browser.client.changeCartLine({ params: { sku: 'KI-08-OAK' }, body: { quantity: 1 } })
    expect(body).toMatchObject({ coupon: null, discount: 0 })
    expect(body.notices).toEqual([
      {
        kind: 'coupon-not-valid',
        sku: null,
        text: 'This coupon needs goods for $75.00; yours cost $56.00.',
      },
    ])
  })
})

test('an estimate for a place has tax and every way of shipping', async () => {
  const browser = visitor()
  await add(browser, 'KI-06')
  const { body } = await browser.client.estimateCart({ query: { region: 'CA', postalCode: '94110' } })
  expect(body.taxName).toBe('Sales tax California 7.25 %')
  expect(
    body.estimates.map(({ shipping, totals }) => [shipping.id, totals.shipping, totals.tax, totals.total]),
  ).toEqual([
    ['standard', 0, 1_051, 15_551],
    ['express', 1_295, 1_051, 16_846],
    ['overnight', 2_495, 1_051, 18_046],
  ])
  expect(await problemOf(visitor().client.estimateCart({ query: { region: 'CA', postalCode: '94110' } }))).toBe(
    'cart/empty',
  )
})

/** Leaves so many of it available. */
async function stock(sku: string, available: number): Promise<void> {
  const { kysely } = shop().services.database
  await kysely
    .updateTable('stock')
    .set((row) => ({ received: row(row('reserved', '+', row.ref('sold')), '+', available) }))
    .where('variant_id', '=', (row) => row.selectFrom('variants').select('id').where('sku', '=', sku))
    .execute()
}
