/**
 * The routes of the load test written directly on fastify and pg: the shop's statements, schemas, prices and answers,
 * and of the service kit nothing that takes part in a request. No health, logs, metrics, limits, headers of security,
 * deadlines, shedding, retries: what those cost is the question.
 */
import fastify from 'fastify'
import { createMetrics, createLogger, type Database } from '@plinth/kit'
import { shop } from '@shop/contract'
import { addCartLine } from '../../apps/shop/api/src/cart/add-cart-line.ts'
import { tryFindProduct } from '../../apps/shop/api/src/catalogue/product-details.ts'
import { listKey, readProductPage } from '../../apps/shop/api/src/catalogue/product-list.ts'
import { quoteCheckout } from '../../apps/shop/api/src/checkout/quote-checkout.ts'
import { submitCheckout } from '../../apps/shop/api/src/checkout/submit-checkout.ts'
import { createPayments } from '../../apps/shop/api/src/payments/create-payments.ts'
import type { Tables } from '../../apps/shop/api/src/tables.ts'
import { PlainCache } from './cache.ts'
import { callOf } from './call.ts'
import { plainDatabase } from './database.ts'

const { routes } = shop
const database = plainDatabase(process.env.DATABASE_URL ?? '', 10) as Database<Tables>
// As long as the kit keeps things in the memory of one process.
const products = new PlainCache(5_000)
const listings = new PlainCache(5_000)
const caches = { products, listings } as never
const now = (): Date => new Date()
const counts = { add: () => undefined } as never
const log = createLogger({ service: 'direct', level: 'silent' })
const payments = createPayments({
  provider: 'fake',
  lateMs: 20_000,
  webhookUrl: () => 'http://127.0.0.1:9/',
  metrics: createMetrics(),
  ...{ database, caches, log },
})
const services = { database, caches, counts, payments, now }
const handlers = {
  add: addCartLine(services),
  quote: quoteCheckout(services),
  submit: submitCheckout(services),
}

const app = fastify()

// oxlint-disable-next-line oxc/no-async-endpoint-handlers -- fastify takes care of promises; the rule is for express
app.get('/api/products', async (request) => {
  const { limit, minPrice, maxPrice, inStock, ...rest } = request.query as Record<string, string | undefined>
  const query = routes.listProducts.query.parse({
    ...rest,
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(minPrice === undefined ? {} : { minPrice: Number(minPrice) }),
    ...(maxPrice === undefined ? {} : { maxPrice: Number(maxPrice) }),
    ...(inStock === undefined ? {} : { inStock: inStock === 'true' }),
  })
  return listings.get(listKey(query), () => readProductPage(database, query))
})

app.get('/api/products/:slug', async (request, reply) => {
  const { slug } = routes.getProduct.params.parse(request.params)
  const product = await products.get(slug, () => tryFindProduct(database, slug))
  if (product === undefined) return reply.code(404).send({ code: 'catalogue/unknown-product' })
  return product
})

app.post('/api/cart/lines', async (request, reply) => {
  const answer = await handlers.add(callOf(request, routes.addCartLine.body, 3_000) as never)
  return reply.headers(answer.headers as Record<string, string>).send(answer.body)
})

// oxlint-disable-next-line oxc/no-async-endpoint-handlers -- as above
app.post('/api/checkout/quotes', async (request) => {
  const answer = await handlers.quote(callOf(request, routes.quoteCheckout.body, 3_000) as never)
  return answer.body
})

app.post('/api/checkout', async (request, reply) => {
  const answer = await handlers.submit(callOf(request, routes.submitCheckout.body, 12_000) as never)
  return reply.code(answer.status).send(answer.body)
})

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0))
