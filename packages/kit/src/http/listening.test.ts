import { Agent, request } from 'undici'
import { afterEach, describe, expect, test } from 'vitest'
import { createHealth } from '#health/registry.ts'
import { createLogger } from '#logs/logger.ts'
import { createMetrics } from '#metrics/registry.ts'
import { bookAccess, bookHandlers, bookshop } from '#testing/bookshop.ts'
import { identifyByHeader } from '#testing/start-bookshop.ts'
import { createHttpServer, type HttpServer } from './server.ts'

let server: HttpServer | undefined
afterEach(() => server?.part.stop?.())

/** A server whose list answers when `release` is called. */
async function startHeldServer() {
  const held: (() => void)[] = []
  const health = createHealth()
  server = createHttpServer({
    contract: bookshop,
    handlers: {
      ...bookHandlers(),
      listBooks: async () => {
        await new Promise<void>((resolve) => held.push(resolve))
        return { status: 200 as const, body: { books: [] } }
      },
    },
    identify: identifyByHeader,
    access: bookAccess,
    log: createLogger({ service: 'bookshop', level: 'silent' }),
    metrics: createMetrics(),
    health,
    host: '127.0.0.1',
  })
  await server.part.start?.()
  return { server, held, health, url: server.address() }
}

describe('behaviour 3: drain', () => {
  test('what is being answered is finished, new connections are refused, and the drain ends with the last answer', async () => {
    const { server: drained, held, health, url } = await startHeldServer()
    const inFlight = fetch(`${url}/api/books`)
    await expect.poll(() => held.length).toBe(1)
    health.markDraining()
    let ended = false
    const drain = drained.part.drain?.().then(() => void (ended = true))
    await expect
      .poll(async () =>
        fetch(`${url}/health`).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused')
    expect(ended).toBe(false)
    held[0]?.()
    expect((await inFlight).status).toBe(200)
    await drain
  })

  test('a client that keeps its connection never meets a closed one', async () => {
    const { server: drained, health, url } = await startHeldServer()
    const agent = new Agent({ connections: 4, pipelining: 1 })
    const results: (number | string)[] = []
    const load = { on: true }
    const clients = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (load.on) {
          const answer = await request(`${url}/api/books.csv`, { dispatcher: agent }).catch((error: Error) => error)
          if (answer instanceof Error) results.push(answer.message)
          else {
            results.push(answer.statusCode)
            await answer.body.dump()
          }
        }
      }),
    )
    await expect.poll(() => results.length).toBeGreaterThan(50)
    health.markDraining()
    const before = results.length
    await expect.poll(() => results.length).toBeGreaterThan(before + 50)
    load.on = false
    await clients
    await drained.part.drain?.()
    await agent.close()
    expect(new Set(results)).toEqual(new Set([200]))
  })

  test('who is still connected at the stop is cut off', async () => {
    const { server: stopped, held, url } = await startHeldServer()
    const call = fetch(`${url}/api/books`).then(
      () => 'answered',
      () => 'cut',
    )
    await expect.poll(() => held.length).toBe(1)
    await stopped.part.stop?.()
    expect(await call).toBe('cut')
  })
})

test('a port that is taken says so', async () => {
  const { url } = await startHeldServer()
  const port = Number(new URL(url).port)
  const second = createHttpServer({
    contract: bookshop,
    handlers: bookHandlers(),
    identify: identifyByHeader,
    access: bookAccess,
    log: createLogger({ service: 'bookshop', level: 'silent' }),
    metrics: createMetrics(),
    health: createHealth(),
    host: '127.0.0.1',
    port,
  })
  await expect(second.part.start?.()).rejects.toThrow('EADDRINUSE')
})
