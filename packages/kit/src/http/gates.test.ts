import { afterEach, describe, expect, test } from 'vitest'
import { createFaults } from '#faults/faults.ts'
import { signFaults } from '#faults/signature.ts'
import { rateLimits } from '#rate-limit/rate-limits.ts'
import { editor, startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

describe('behaviour 40: modes', () => {
  test('read-only refuses each write, with a hint, and answers each read', async () => {
    const modes = { readOnly: true, maintenance: false }
    shop = await startBookshop({ modes })
    for (const [method, path] of [
      ['POST', ''],
      ['PUT', '/1'],
      ['DELETE', '/1'],
    ] as const) {
      const answer = await fetch(`${shop.url}/api/books${path}`, { method, headers: editor })
      expect(await answer.json()).toMatchObject({ code: 'read-only', status: 503 })
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect((await fetch(`${shop.url}/api/books`)).status).toBe(200)
    modes.readOnly = false
    expect((await fetch(`${shop.url}/api/books/1`, { method: 'DELETE', headers: editor })).status).toBe(404)
  })

  test('maintenance closes the contract, and the probes stay open', async () => {
    shop = await startBookshop({ modes: { readOnly: false, maintenance: true } })
    expect(await (await fetch(`${shop.url}/api/books`)).json()).toMatchObject({ code: 'maintenance' })
    expect((await fetch(`${shop.url}/health`)).status).toBe(200)
  })
})

test('behaviour 19: a busy replica refuses with 503 and a hint, and is told the end of what it let in', async () => {
  let free = 1
  const shedding = {
    enter: () => (free-- > 0 ? undefined : { reason: 'in-flight', retryAfter: 3 }),
    leave: () => void (free += 1),
  }
  shop = await startBookshop({ shedding })
  expect((await fetch(`${shop.url}/api/books`)).status).toBe(200)
  await expect.poll(() => free).toBe(1)
  free = 0
  const refused = await fetch(`${shop.url}/api/books`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3'])
  expect(await shop.metrics.exposition()).toContain('http_server_requests_shed_total{reason="in-flight"} 1')
  expect((await fetch(`${shop.url}/ready`)).status).toBe(200)
})

test('behaviour 20: a route with a limit says what is left, and refuses with 429 beyond it', async () => {
  const limits = rateLimits({
    policies: { browse: { requests: 2, seconds: 60, by: ['address', 'route'] } },
    replicas: 1,
  })
  shop = await startBookshop({ limits })
  const statuses: number[] = []
  for (let request = 0; request < 3; request += 1) statuses.push((await fetch(`${shop.url}/api/books`)).status)
  expect(statuses).toEqual([200, 200, 429])
  const refused = await fetch(`${shop.url}/api/books`)
  expect(refused.headers.get('ratelimit')).toContain('"browse";r=0')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await fetch(`${shop.url}/api/books.csv`)).status).toBe(200)
})

test('behaviour 20: a policy that nobody defined stops the start', async () => {
  const limits = rateLimits({ policies: { other: { requests: 2, seconds: 60, by: [] } } })
  await expect(startBookshop({ limits })).rejects.toThrow("limit 'browse' is not one of other")
})

describe('behaviour 12 and 36: headers that a route requires', () => {
  const cases = [
    { name: 'no key', headers: {}, code: 'idempotency-key-required', status: 400 },
    { name: 'a key too short to be unique', headers: { 'idempotency-key': 'abc' }, code: 'validation', status: 400 },
    { name: 'a key with spaces', headers: { 'idempotency-key': 'a key of mine' }, code: 'validation', status: 400 },
  ]
  test.each(cases)('$name', async ({ headers, code, status }) => {
    shop = await startBookshop()
    const answer = await fetch(`${shop.url}/api/books`, { method: 'POST', headers: { ...editor, ...headers } })
    expect(await answer.json()).toMatchObject({ code, status })
  })

  test('behaviour 36: no version is 428, an old one 412, a malformed one 400', async () => {
    shop = await startBookshop()
    await shop.client.addBook({ body: { title: 'A', pages: 1 }, idempotencyKey: 'book-0001' }, { headers: editor })
    const change = async (headers: Readonly<Record<string, string>>) => {
      const body = JSON.stringify({ title: 'B', pages: 2 })
      const all = { ...editor, ...headers, 'content-type': 'application/json' }
      return (await fetch(`${shop?.url}/api/books/book-0001`, { method: 'PUT', headers: all, body })).status
    }
    expect(await change({})).toBe(428)
    expect(await change({ 'if-match': 'version one' })).toBe(400)
    expect(await change({ 'if-match': '"7"' })).toBe(412)
    expect(await change({ 'if-match': '"1"' })).toBe(200)
    expect(await change({ 'if-match': '"1"' })).toBe(412)
  })
})

describe('behaviour 39: faults on purpose', () => {
  const grant = { method: 'GET', path: '/api/books', expires: Math.floor(Date.now() / 1000) + 60 }

  test('a signed header makes a route fail, where the environment allows it', async () => {
    shop = await startBookshop({ faults: createFaults({ enabled: true, key: 'k' }) })
    const rules = 'route /api/books error 503'
    const header = signFaults('k', { ...grant, rules })
    const answer = await fetch(`${shop.url}/api/books`, { headers: { 'x-fault': header } })
    expect(await answer.json()).toMatchObject({ code: 'dependency-unavailable' })
    expect(
      (await fetch(`${shop.url}/api/books`, { headers: { 'x-fault': signFaults('wrong', { ...grant, rules }) } }))
        .status,
    ).toBe(200)
  })

  test('the same header does nothing where it is off', async () => {
    shop = await startBookshop({ faults: createFaults({ enabled: false, key: 'k' }) })
    const header = signFaults('k', { ...grant, rules: 'route /api/books error 503' })
    expect((await fetch(`${shop.url}/api/books`, { headers: { 'x-fault': header } })).status).toBe(200)
  })

  test('a dropped request gets no answer at all', async () => {
    shop = await startBookshop({ faults: createFaults({ enabled: true, key: 'k' }) })
    const header = signFaults('k', { ...grant, rules: 'route /api/books drop' })
    await expect(fetch(`${shop.url}/api/books`, { headers: { 'x-fault': header } })).rejects.toThrow('fetch failed')
  })
})
