import { afterEach, describe, expect, test } from 'vitest'
import { editor, startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

describe('behaviour 1: three probes with three meanings', () => {
  test('a dependency that is down fails neither of them, and the report says so', async () => {
    shop = await startBookshop()
    shop.health.register({ name: 'database', affects: 'report', check: () => ({ state: 'down', detail: 'refused' }) })
    for (const probe of ['/health', '/ready', '/started']) expect((await fetch(shop.url + probe)).status).toBe(200)
    expect(await (await fetch(`${shop.url}/health/report`)).json()).toMatchObject({ state: 'down' })
  })

  test('a draining replica is alive and not ready, and closes each connection after its answer', async () => {
    shop = await startBookshop()
    expect((await fetch(`${shop.url}/api/books`)).headers.get('connection')).toBe('keep-alive')
    shop.health.markDraining()
    expect((await fetch(`${shop.url}/health`)).status).toBe(200)
    const ready = await fetch(`${shop.url}/ready`)
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { ok: false, reasons: [expect.stringContaining('draining')] },
    ])
    expect((await fetch(`${shop.url}/api/books`)).headers.get('connection')).toBe('close')
  })
})

test('behaviour 6: rate, errors and duration by route template, whatever the address says', async () => {
  shop = await startBookshop()
  for (const path of ['/api/books/1', '/api/books/2', '/nowhere/3', '/nowhere/4']) await fetch(shop.url + path)
  await fetch(`${shop.url}/api/books/1`, { method: 'DELETE', headers: editor })
  const count = (method: string, route: string) =>
    `http_server_request_duration_seconds_count{method="${method}",route="${route}",status="404"}`
  await expect.poll(() => shop?.metrics.exposition()).toContain(`${count('DELETE', '/api/books/:id')} 1`)
  const exposed = await (await fetch(`${shop.url}/metrics`)).text()
  expect(exposed).toContain(`${count('GET', '/api/books/:id')} 2`)
  expect(exposed).toContain(`${count('GET', 'unmatched')} 2`)
  expect(exposed).not.toContain('/nowhere')
})

test('behaviour 40: what runs is shown', async () => {
  shop = await startBookshop({ build: { version: '1.2.3', commit: 'abc' } })
  expect(await (await fetch(`${shop.url}/build`)).json()).toEqual({ version: '1.2.3', commit: 'abc' })
})

test('behaviour 11: the document of the contract is served', async () => {
  shop = await startBookshop()
  expect(await (await fetch(`${shop.url}/openapi.json`)).json()).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Bookshop' },
  })
})
