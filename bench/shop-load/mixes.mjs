// @ts-check
/** What people do in the shop, as requests. */
import { randomUUID } from 'node:crypto'

/**
 * @typedef {object} Request
 * @property {'GET' | 'POST'} method
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {string} [body]
 *
 * @typedef {{ cookie?: string, quote?: string }} Memory what one visitor knows from the answers so far
 *
 * @typedef {object} Goods what there is to look at and to buy, as the shop says itself
 * @property {readonly string[]} slugs
 * @property {readonly string[]} skus
 * @property {readonly string[]} categories
 * @property {string} card token of a card that pays
 *
 * @typedef {object} Step
 * @property {(goods: Goods, memory: Memory) => Request} request
 * @property {(memory: Memory, body: string, headers: Readonly<Record<string, unknown>>) => void} [remember]
 */

const address = {
  ...{ name: 'Alex Buyer', street: '12 Harbour Road', city: 'Portland' },
  ...{ region: 'OR', postalCode: '97201' },
}

/** @type {Step} */
const list = { request: (goods) => get(pick(listsOf(goods))) }
/** @type {Step} */
const product = { request: ({ slugs }) => get(`/api/products/${pick(slugs)}`) }
/** @type {Step} */
const openCart = {
  request: ({ skus }) => post('/api/cart/lines', { sku: pick(skus) }),
  remember(memory, _, headers) {
    const [cookie] = [headers['set-cookie'] ?? headers['Set-Cookie']].flat()
    memory.cookie = String(cookie).split(';', 1)[0] ?? ''
  },
}
/** @type {Step} */
const addLine = { request: ({ skus }, { cookie }) => post('/api/cart/lines', { sku: pick(skus) }, { cookie }) }
/** @type {Step} */
const quote = {
  request: (_, { cookie }) =>
    post('/api/checkout/quotes', { address: { region: address.region, postalCode: address.postalCode } }, { cookie }),
  remember(memory, body) {
    memory.quote = String(JSON.parse(body).quote)
  },
}
/** @type {Step} */
const submit = {
  request: ({ card }, memory) =>
    post(
      '/api/checkout',
      { email: 'load@buyers.example', address, method: 'standard', quote: memory.quote, paymentToken: card },
      { cookie: memory.cookie, 'idempotency-key': randomUUID() },
    ),
}

/** Each mix is what one visitor does, in this order, again and again. */
export const mixes = {
  /** Three of ten requests are for a list, the others for a product. */
  browse: [list, product, product, product, list, product, product, list, product, product],
  /** Two things into a new cart, and what they would cost. */
  cart: [openCart, addLine, quote],
  /** The same, and then it is bought. */
  checkout: [openCart, addLine, quote, submit],
}

/** The lists that people see: the whole shop, one shelf, one sort; few enough to be kept in a cache, as in life. */
function listsOf(/** @type {Goods} */ { categories }) {
  return [
    '/api/products',
    '/api/products?sort=price-ascending',
    ...categories.map((category) => `/api/products?category=${category}`),
  ]
}

/** @param {string} path @returns {Request} */
function get(path) {
  return { method: 'GET', path, headers: {} }
}

/** @param {string} path @param {unknown} body @param {Readonly<Record<string, string | undefined>>} headers @returns {Request} */
function post(path, body, headers = {}) {
  const known = Object.entries(headers).filter(([, value]) => value !== undefined)
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', 'x-csrf': '1', ...Object.fromEntries(known) },
    body: JSON.stringify(body),
  }
}

/** @param {readonly string[]} values */
function pick(values) {
  return values[Math.floor(Math.random() * values.length)] ?? ''
}
