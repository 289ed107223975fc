import { afterEach, describe, expect, test } from 'vitest'
import { currentScope } from '#logs/scope.ts'
import { msLeft } from '#resilience/deadline.ts'
import { bookHandlers } from '#testing/bookshop.ts'
import { startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'
import { allowedTime } from './deadline.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

/** A shop whose list ends when its signal does. */
async function startSlowShop() {
  const reasons: unknown[] = []
  const lefts: number[] = []
  shop = await startBookshop({
    handlers: {
      ...bookHandlers(),
      listBooks: ({ signal, deadline }) =>
        new Promise((_, reject) => {
          lefts.push(msLeft(deadline), msLeft(currentScope()?.deadline))
          signal.addEventListener('abort', () => {
            reasons.push(signal.reason)
            reject(signal.reason as Error)
          })
        }),
    },
  })
  return { url: shop.url, reasons, lefts }
}

describe('behaviour 17: a request ends with its deadline', () => {
  test('the shorter of the route and the caller counts; what is no number of milliseconds does not', () => {
    const asked = (value: string | undefined) => allowedTime({ 'x-request-deadline': value }, 2000)
    expect([asked(undefined), asked('500'), asked('9000'), asked('-1'), asked('1e9'), asked('soon')]).toEqual([
      2000, 500, 2000, 2000, 2000, 2000,
    ])
  })

  test('the caller gets 504, the work is told to stop, and what is left is passed on', async () => {
    const { url, reasons, lefts } = await startSlowShop()
    const answer = await fetch(`${url}/api/books`, { headers: { 'x-request-deadline': '80' } })
    expect(await answer.json()).toMatchObject({ code: 'deadline-exceeded', status: 504 })
    await expect.poll(() => reasons.length).toBe(1)
    for (const left of lefts) expect(left).toBeLessThanOrEqual(80)
    expect(shop?.lines().some(({ msg }) => msg === 'deadline exceeded')).toBe(true)
    expect(shop?.lines().some(({ msg }) => msg === 'request failed')).toBe(false)
  })
})

describe('behaviour 15: when the client leaves, the work for it ends', () => {
  test('the signal aborts, and the request counts as 499', async () => {
    const { url, reasons } = await startSlowShop()
    const leave = new AbortController()
    const call = fetch(`${url}/api/books`, { signal: leave.signal }).catch((error: Error) => error.name)
    await expect.poll(() => shop?.metrics.exposition()).toContain('http_server_active_requests 1')
    leave.abort()
    expect(await call).toBe('AbortError')
    await expect.poll(() => reasons.length).toBe(1)
    await expect.poll(() => shop?.metrics.exposition()).toContain('http_server_client_gone_total{route="/api/books"} 1')
    expect(await shop?.metrics.exposition()).toContain('route="/api/books",status="499"')
  })
})
