import { afterEach, expect, test } from 'vitest'
import { startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

const hostile = [
  'https://evil.example',
  'https://admin.example.com.evil.example',
  'https://evil-admin.example.com',
  'http://admin.example.com',
  'https://admin.example.com:8443',
  'https://ADMIN.example.com',
  'null',
  '*',
]

test.each(hostile)('behaviour 31: the origin %s gets no word that lets it read', async (origin) => {
  shop = await startBookshop({ corsOrigins: ['https://admin.example.com'] })
  for (const method of ['GET', 'OPTIONS']) {
    const headers = { origin, 'access-control-request-method': 'POST' }
    const answer = await fetch(`${shop.url}/api/books`, { method, headers })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(answer.headers.get('vary')).toBe('Origin')
  }
})

test('behaviour 31: an origin of the list may read, with its cookies, and ask what it may send', async () => {
  const origin = 'https://admin.example.com'
  shop = await startBookshop({ corsOrigins: [origin] })
  const answer = await fetch(`${shop.url}/api/books`, { headers: { origin } })
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
  const preflight = await fetch(`${shop.url}/api/books`, { method: 'OPTIONS', headers: { origin } })
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST, HEAD, OPTIONS')
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-csrf')
})

test('behaviour 31: a refusal can be read by an origin of the list, too', async () => {
  const origin = 'https://admin.example.com'
  shop = await startBookshop({ corsOrigins: [origin] })
  const answer = await fetch(`${shop.url}/api/books/none`, { headers: { origin } })
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, origin])
})
