import { usePostgres } from '@plinth/kit/testing'
import { expect, test } from 'vitest'
import { openBrowser } from './testing/browser.ts'
import { startShop } from './testing/start-shop.ts'

const postgres = usePostgres()

test('replicas that start together on an empty database make one shop', async () => {
  const env = { DATABASE_URL: await postgres().newDatabase(), SEED: 'demo' }
  const replicas = await Promise.all([startShop(env), startShop(env), startShop(env)])
  for (const { url } of replicas) {
    const { body } = await openBrowser(url).client.listProducts({ query: { limit: 1 } })
    expect(body.total).toBe(60)
  }
  for (const replica of replicas) await replica.stop()
})

test('a database that comes late is waited for', async () => {
  const url = await postgres().newDatabase()
  await postgres().kill()
  const starting = startShop({ DATABASE_URL: url })
  const early = await Promise.race([
    starting.then(() => 'started'),
    new Promise((done) => setTimeout(done, 1_000, 'waiting')),
  ])
  expect(early).toBe('waiting')
  await postgres().restart()
  const shop = await starting
  expect((await openBrowser(shop.url).client.listProducts({ query: {} })).body.total).toBe(0)
  await shop.stop()
})

test('the second start finds everything done, and leaves what was sold as it is', async () => {
  const env = { DATABASE_URL: await postgres().newDatabase(), SEED: 'demo' }
  const first = await startShop(env)
  await first.services.database.kysely
    .updateTable('products')
    .set({ name: 'Renamed' })
    .where('slug', '=', 'wool-socks')
    .execute()
  await first.stop()
  const second = await startShop(env)
  const { body } = await openBrowser(second.url).client.getProduct({ params: { slug: 'wool-socks' } })
  expect(body.name).toBe('Renamed')
  await second.stop()
})
