import { usePostgres, useRedis } from '@plinth/kit/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { openBrowser } from '../testing/browser.ts'
import { problemOf } from '../testing/problem-of.ts'
import { startShop, type RunningShop } from '../testing/start-shop.ts'
import { forgetProducts } from './cached-catalogue.ts'

const postgres = usePostgres()
const running: RunningShop[] = []
afterEach(async () => {
  for (const shop of running.splice(0)) await shop.stop()
})

async function start(env: Readonly<Record<string, string>> = {}): Promise<RunningShop> {
  const DATABASE_URL = env['DATABASE_URL'] ?? (await postgres().newDatabase())
  const shop = await startShop({ SEED: 'demo', RATE_LIMIT_FACTOR: '1000', ...env, DATABASE_URL })
  running.push(shop)
  return shop
}

const priceOf = async ({ url }: RunningShop, slug: string): Promise<number | undefined> =>
  (await openBrowser(url).client.getProduct({ params: { slug } })).body.variants[0]?.price

/** How often the cache of products had this result. */
async function countOf({ url }: RunningShop, result: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const line = new RegExp(`^cache_requests_total\\{[^}]*cache="products"[^}]*result="${result}"[^}]*\\} (\\d+)`, 'm')
  const other = new RegExp(`^cache_requests_total\\{[^}]*result="${result}"[^}]*cache="products"[^}]*\\} (\\d+)`, 'm')
  return Number((line.exec(text) ?? other.exec(text))?.[1] ?? 0)
}

/** As the back office does it: the change, and what must be forgotten once it is committed. */
async function reprice({ services: { caches, database } }: RunningShop, slug: string, price: number): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.kysely
      .updateTable('variants')
      .set({ price })
      .where('product_id', '=', (row) => row.selectFrom('products').select('id').where('slug', '=', slug))
      .execute()
    forgetProducts(caches, transaction, [slug])
  })
}

describe('behaviour 21: cache-aside over PostgreSQL', () => {
  test('two hundred visitors who come at once load a product once', async () => {
    const shop = await start()
    await Promise.all(Array.from({ length: 200 }, () => priceOf(shop, 'enamel-kettle')))
    expect(await countOf(shop, 'miss')).toBe(1)
    expect((await countOf(shop, 'joined')) + (await countOf(shop, 'hit'))).toBe(199)
  })

  test('nobody reads the old price once the new one is committed', async () => {
    const shop = await start()
    expect(await priceOf(shop, 'beech-rolling-pin')).toBe(2_400)
    await reprice(shop, 'beech-rolling-pin', 2_600)
    expect(await priceOf(shop, 'beech-rolling-pin')).toBe(2_600)
    const { body } = await openBrowser(shop.url).client.listProducts({ query: { q: 'rolling pin' } })
    expect(body.items[0]?.price.from).toBe(2_600)
  })

  test('what does not exist is remembered too, until it does', async () => {
    const shop = await start()
    const { client } = openBrowser(shop.url)
    const missing = () => client.getProduct({ params: { slug: 'no-such-thing' } })
    expect(await problemOf(missing())).toBe('catalogue/unknown-product')
    expect(await problemOf(missing())).toBe('catalogue/unknown-product')
    expect([await countOf(shop, 'miss'), await countOf(shop, 'negative')]).toEqual([1, 1])
  })
})

describe('behaviour 2: without the database', () => {
  test('replicas stay ready, cached pages are still there, and the rest says when to come back', async () => {
    const shop = await start()
    await priceOf(shop, 'enamel-kettle')
    await postgres().kill()
    try {
      expect((await fetch(`${shop.url}/ready`)).status).toBe(200)
      expect((await fetch(`${shop.url}/health`)).status).toBe(200)
      expect(await priceOf(shop, 'enamel-kettle')).toBe(6_400)
      const answer = await fetch(`${shop.url}/api/products/wool-socks`)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).not.toBeNull()
    } finally {
      await postgres().restart()
    }
    await expect.poll(() => priceOf(shop, 'wool-socks').catch(() => 0), { timeout: 30_000 }).toBe(2_600)
  })
})

describe('behaviour 22: with Redis behind it', () => {
  const redis = useRedis()

  test('replicas share what one of them loaded, and forget it together', async () => {
    const env = { REDIS_URL: redis().url, REDIS_PASSWORD: redis().password ?? '' }
    const one = await start(env)
    const other = await start({ ...env, DATABASE_URL: one.services.config.DATABASE_URL })
    expect(await priceOf(one, 'wool-socks')).toBe(2_600)
    expect(await priceOf(other, 'wool-socks')).toBe(2_600)
    expect([await countOf(other, 'miss'), await countOf(other, 'hit')]).toEqual([0, 1])
    await reprice(one, 'wool-socks', 2_900)
    expect(await priceOf(other, 'wool-socks')).toBe(2_900)
  })
})
