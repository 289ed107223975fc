import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { closedLoop } from './closed-loop.mjs'
import { mixes } from './mixes.mjs'
import { openLoop } from './open-loop.mjs'
import { atQuantile } from './slice.mjs'

const goods = { slugs: ['mug'], skus: ['MUG-BLK'], categories: ['kitchen'], card: 'token' }

let close = (): void => undefined
afterEach(() => close())

async function startServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a quantile is the value that so many are not above', () => {
  const hundred = Float64Array.from({ length: 100 }, (_, index) => index + 1)
  expect([atQuantile(hundred, 0.5), atQuantile(hundred, 0.99), atQuantile(hundred, 1)]).toEqual([51, 100, 100])
})

test('a server that stalls is charged with everybody who had to wait for it', async () => {
  const stallEnds = performance.now() + 600
  const url = await startServer((_, answer) => {
    setTimeout(() => answer.end('{}'), Math.max(0, stallEnds - performance.now()))
  })
  const { times, failed } = await openLoop(url, { mix: 'browse', goods, rate: 200, seconds: 0.8 })
  expect(failed).toBe(0)
  // A loop that waits for its answers would have sent a handful in that time.
  expect(times.filter((ms) => ms > 100).length).toBeGreaterThan(50)
})

test('a buyer keeps the cookie of the cart, and sends the quote back', async () => {
  const orders: unknown[] = []
  const url = await startServer((request, answer) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      if (request.url === '/api/checkout') {
        const { cookie } = request.headers
        orders.push({ cookie, quote: (JSON.parse(body) as { quote: unknown }).quote })
      }
      answer.setHeader('set-cookie', 'cart=secret; Path=/').end('{"quote":"of today"}')
    })
  })
  const { failed } = await closedLoop(url, { mix: 'checkout', goods, connections: 1, seconds: 1 })
  expect(failed).toBe(0)
  expect(orders.length).toBeGreaterThan(0)
  expect(new Set(orders.map((order) => JSON.stringify(order)))).toEqual(
    new Set(['{"cookie":"cart=secret","quote":"of today"}']),
  )
})

test('answers that are no success count as failed', async () => {
  const url = await startServer((_, answer) => answer.writeHead(503).end())
  const { times, failed } = await closedLoop(url, { mix: 'cart', goods, connections: 1, seconds: 1 })
  expect(failed).toBe(times.length)
  expect(mixes.cart).toHaveLength(3)
})
