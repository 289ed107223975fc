// What visitors of the shop do while it is broken on purpose, and what must be true of every order it has confirmed.

import { defineDrill, type AcknowledgedWrite, type DrillAnswer, type Violation, type Visitor } from 'plinth'

const buyer = {
  name: 'Robin Drill',
  street: '1 Harbor Street',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
}

/** A browser of the shop says so with each write; other sites cannot. */
const fromOurPage = { 'x-csrf': '1' }

/** Cards of the local provider: one pays at once, one sends every webhook twice. */
const cards = ['4242424242424242', '4000000000000341']

/** How many of each variant are booked in beforehand, so that no drill sells the shop empty. */
const plenty = 100_000

export default defineDrill({
  rate: 15,

  visits: {
    browse: { weight: 5, run: browse },
    search: { weight: 2, run: search },
    buy: { weight: 3, run: buy },
  },

  prepare: async (clerk) => {
    await signIn(clerk, 'catalogue@shop.example')
    for (const slug of await slugsOf(clerk)) {
      const product = await clerk.request({ path: `/api/products/${slug}` })
      for (const { sku } of list(product, 'variants')) await bookIn(clerk, String(sku))
    }
    await signIn(clerk, 'support@shop.example')
  },

  checks: {
    'a confirmed order is there': async ({ acknowledged, visitor }) =>
      await each(acknowledged, (order) => isThere(visitor, order)),
    'one submit, one order': async ({ acknowledged, visitor }) =>
      await each(acknowledged, (order) => isOne(visitor, order)),
  },
})

async function browse(visitor: Visitor): Promise<void> {
  await visitor.request({ path: '/', as: 'GET /' })
  const slugs = await slugsOf(visitor)
  for (let looked = 0; looked < 3 && slugs.length > 0; looked += 1)
    await visitor.request({ path: `/api/products/${one(visitor, slugs)}`, as: 'GET /api/products/:slug' })
}

async function search(visitor: Visitor): Promise<void> {
  const word = one(visitor, ['lamp', 'kettle', 'linen', 'oak', 'blanket', 'wool', 'cup'])
  await visitor.request({ path: `/api/products?q=${word}&sort=price-ascending`, as: 'GET /api/products?q=' })
}

/** From the list of products to a paid order, as the pages of the shop do it. */
async function buy(visitor: Visitor): Promise<void> {
  const slugs = await slugsOf(visitor)
  if (slugs.length === 0) return
  const product = await visitor.request({
    path: `/api/products/${one(visitor, slugs)}`,
    as: 'GET /api/products/:slug',
  })
  const skus = list(product, 'variants').map(({ sku }) => String(sku))
  if (product.status !== 200 || skus.length === 0) return

  const added = await write(visitor, '/api/cart/lines', { sku: one(visitor, skus), quantity: 1 })
  if (added.status !== 200) return
  const { region, postalCode } = buyer
  const quoted = await write(visitor, '/api/checkout/quotes', { address: { region, postalCode } })
  if (quoted.status !== 200) return
  const card = { number: one(visitor, cards), expires: '12/39', code: '123', holder: buyer.name }
  const token = await write(visitor, '/api/fake-payments/tokens', card)
  if (token.status !== 201) return

  const key = `drill-${visitor.drill}-${visitor.number}`
  const email = `${key}@shop.example`
  const submitted = await visitor.request({
    method: 'POST',
    path: '/api/checkout',
    headers: { ...fromOurPage, 'idempotency-key': key },
    body: {
      email,
      address: buyer,
      method: 'standard',
      quote: field(quoted, 'quote'),
      paymentToken: field(token, 'token'),
    },
    attempts: 6,
  })
  // A refusal is a mistake of this file; no answer, and one that blames the server, are errors that the load counts.
  if (submitted.status >= 400 && submitted.status < 500) throw new Error(`an order was refused: ${submitted.status}`)
  if (submitted.status !== 201 && submitted.status !== 202) return
  const { number, token: opens, total } = field(submitted, 'order') as Readonly<Record<string, unknown>>
  visitor.acknowledge({ kind: 'order', id: String(number), details: { opens, total, email, status: submitted.status } })
}

async function isThere(visitor: Visitor, { id, details = {} }: AcknowledgedWrite): Promise<Violation | undefined> {
  const found = await visitor.request({ path: `/api/checkout/${id}?token=${String(details.opens)}`, attempts: 6 })
  if (found.status === 404) return { kind: 'lost', what: `order ${id} was confirmed and is gone` }
  const order = field(found, 'order') as Readonly<Record<string, unknown>> | undefined
  if (order?.total !== details.total)
    return {
      kind: 'wrong',
      what: `order ${id} was confirmed for ${String(details.total)} and costs ${String(order?.total)}`,
    }
  if (details.status === 201 && field(found, 'outcome') !== 'paid')
    return { kind: 'lost', what: `order ${id} was paid and is ${String(field(found, 'outcome'))}` }
  return undefined
}

async function isOne(visitor: Visitor, { id, details = {} }: AcknowledgedWrite): Promise<Violation | undefined> {
  const path = `/api/back-office/orders?q=${encodeURIComponent(String(details.email))}`
  const found = await visitor.request({ path, attempts: 6 })
  const orders = list(found, 'items')
  if (found.status !== 200) throw new Error(`the order desk answers ${found.status}`)
  if (orders.length === 1) return undefined
  return orders.length === 0
    ? { kind: 'lost', what: `the order desk does not know order ${id}` }
    : { kind: 'duplicated', what: `order ${id} was made ${orders.length} times` }
}

/** Asks about every order, one after the other, and tells what is wrong. */
async function each(
  orders: readonly AcknowledgedWrite[],
  ask: (order: AcknowledgedWrite) => Promise<Violation | undefined>,
): Promise<readonly Violation[]> {
  const found: Violation[] = []
  for (const order of orders) {
    const violation = await ask(order)
    if (violation !== undefined) found.push(violation)
  }
  return found
}

async function signIn(visitor: Visitor, email: string): Promise<void> {
  const answer = await visitor.request({
    method: 'POST',
    path: '/api/session',
    headers: fromOurPage,
    body: { email, password: 'plinth-demo-1' },
    attempts: 10,
  })
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.status}`)
}

async function bookIn(clerk: Visitor, sku: string): Promise<void> {
  const path = `/api/back-office/stock/${sku}`
  const level = await clerk.request({ path, attempts: 10 })
  const answer = await clerk.request({
    method: 'POST',
    path: `${path}/movements`,
    headers: { ...fromOurPage, 'if-match': level.headers.get('etag') ?? '' },
    body: { kind: 'received', quantity: plenty, note: 'for the drill' },
    // The version keeps a repeated one from being booked twice.
    attempts: 10,
  })
  if (answer.status !== 200 && answer.status !== 412) throw new Error(`${sku} cannot be booked in: ${answer.status}`)
}

async function write(visitor: Visitor, path: string, body: unknown): Promise<DrillAnswer> {
  return await visitor.request({ method: 'POST', path, headers: fromOurPage, body })
}

async function slugsOf(visitor: Visitor): Promise<readonly string[]> {
  return list(await visitor.request({ path: '/api/products?limit=12' }), 'items').map(({ slug }) => String(slug))
}

function field({ body }: DrillAnswer, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined
}

function list(answer: DrillAnswer, name: string): readonly Readonly<Record<string, unknown>>[] {
  const found = field(answer, name)
  return Array.isArray(found) ? (found as readonly Readonly<Record<string, unknown>>[]) : []
}

function one(visitor: Visitor, of: readonly string[]): string {
  return of[Math.floor(visitor.random() * of.length)] ?? ''
}
