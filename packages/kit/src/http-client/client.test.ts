import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { createFaults } from '#faults/faults.ts'
import { parseFaults } from '#faults/parse.ts'
import type { Part } from '#lifecycle/part.ts'
import { inScope } from '#logs/scope.ts'
import { createMetrics } from '#metrics/registry.ts'
import { deadlineIn } from '#resilience/deadline.ts'
import { createDependency } from '#resilience/dependency.ts'
import { freePort } from '#testing/free-port.ts'
import { createServiceClient, type ServiceClientOptions } from './client.ts'
import { ServiceUnreachable } from './failure.ts'
import { endToEndHeaders } from './headers.ts'

const servers: Server[] = []
const parts: Part[] = []

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function clientOf(baseUrl: string, options: Partial<ServiceClientOptions> = {}) {
  const client = createServiceClient({ name: 'backend', baseUrl, ...options })
  parts.push(client.part)
  return client
}

afterEach(async () => {
  for (const part of parts.splice(0)) await part.stop?.()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

describe('a call is part of the request that runs now', () => {
  it('passes on correlation id and trace, and says how long we still wait', async () => {
    let seen: IncomingHttpHeaders = {}
    const baseUrl = await serve(({ headers }, response) => {
      seen = headers
      response.end('{"ok":true}')
    })
    const traceparent = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`
    const scope = { correlationId: 'c-1', traceparent, deadline: deadlineIn(800) }
    const answer = await inScope(scope, () => clientOf(baseUrl).call({ method: 'GET', path: '/x?y=1' }))
    expect(await answer.body.json()).toEqual({ ok: true })
    expect(seen).toMatchObject({ 'x-correlation-id': 'c-1', traceparent })
    expect(Number(seen['x-request-deadline'])).toBeGreaterThan(100)
    expect(Number(seen['x-request-deadline'])).toBeLessThanOrEqual(800)
  })

  it('ends at the deadline of that request, and the other service sees that we left', async () => {
    const left = openPromise()
    const baseUrl = await serve((request) => request.on('close', () => left.resolve()))
    const scope = { correlationId: 'c-2', deadline: deadlineIn(60) }
    const call = inScope(scope, () => clientOf(baseUrl).call({ method: 'GET', path: '/' }))
    await expect(call).rejects.toMatchObject({ name: 'DeadlineExceeded' })
    await left.promise
  })

  it('ends when the one who waits leaves, also in the middle of the body', async () => {
    const baseUrl = await serve((_, response) => {
      response.write('the first part')
    })
    const caller = new AbortController()
    const answer = await clientOf(baseUrl).call({ method: 'GET', path: '/', signal: caller.signal })
    caller.abort()
    await expect(answer.body.text()).rejects.toThrow()
  })
})

describe('a connection that fails', () => {
  it('is tried once more when nothing was sent: even a write cannot have happened', async () => {
    const metrics = createMetrics()
    const client = clientOf(`http://127.0.0.1:${await freePort()}`, { metrics })
    await expect(client.call({ method: 'POST', path: '/', body: '{}' })).rejects.toBeInstanceOf(ServiceUnreachable)
    const text = await metrics.exposition()
    expect(text).toContain(
      'http_client_request_duration_seconds_count{service="backend",method="POST",outcome="unreachable"} 2',
    )
  })

  it.each([
    ['GET', 2],
    ['POST', 1],
    ['POST with an idempotency key', 2],
    ['PUT with a stream', 1],
  ])('and breaks after something was sent: %s is made %i times', async (what, times) => {
    let calls = 0
    const server = createTcpServer((socket) => {
      socket.once('data', () => {
        calls += 1
        socket.destroy()
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const [method] = what.split(' ') as ['GET' | 'POST' | 'PUT']
    const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const call = client.call({
      method,
      path: '/',
      ...(what.includes('key') ? { headers: { 'idempotency-key': 'k-1' } } : {}),
      ...(what.includes('stream') ? { body: Readable.from(['a stream']) } : {}),
    })
    await expect(call).rejects.toBeInstanceOf(ServiceUnreachable)
    expect(calls).toBe(times)
    server.close()
  })

  it('answers of the other service are never retried, whatever they say', async () => {
    let calls = 0
    const baseUrl = await serve((_, response) => {
      calls += 1
      response.writeHead(503).end()
    })
    const answer = await clientOf(baseUrl).call({ method: 'GET', path: '/' })
    await answer.body.dump()
    expect({ status: answer.status, calls }).toEqual({ status: 503, calls: 1 })
  })
})

describe('around a call', () => {
  it('stands the guard that was given, and faults on purpose reach it', async () => {
    const baseUrl = await serve((_, response) => response.end())
    const faults = createFaults({ enabled: true })
    faults.set(parseFaults('dependency backend drop'))
    const asked: string[] = []
    const client = clientOf(baseUrl, {
      faults,
      guard: (work, { repeatable, signal }) => {
        asked.push(repeatable)
        return work(signal)
      },
    })
    await expect(client.call({ method: 'GET', path: '/' })).rejects.toBeInstanceOf(ServiceUnreachable)
    expect(asked).toEqual(['always'])
  })
})

it('a dependency with its breaker and retry budget is such a guard', async () => {
  let calls = 0
  const baseUrl = await serve((request, response) => {
    calls += 1
    // Ten calls have earned one retry.
    if (calls === 11) request.socket.destroy()
    else response.end(`answer ${calls}`)
  })
  const { call: guard } = createDependency({ name: 'backend' })
  const client = clientOf(baseUrl, { guard })
  const answers: string[] = []
  for (let round = 0; round < 11; round += 1) {
    answers.push(await (await client.call({ method: 'GET', path: '/' })).body.text())
  }
  expect(answers.at(-1)).toBe('answer 12')
})

it('headers of one connection stay there', () => {
  const headers = { host: 'a', connection: 'keep-alive, X-Mine', 'x-mine': '1', te: 'trailers', accept: '*/*' }
  expect(endToEndHeaders(headers)).toEqual({ accept: '*/*' })
})

/** A promise that is resolved from outside. */
function openPromise(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
