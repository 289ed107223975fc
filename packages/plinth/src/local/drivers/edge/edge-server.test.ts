import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { folderOf } from '../../../cli/testing/folder.ts'
import type { EdgePlan } from '../../plan/local-plan.ts'
import { ask } from '../testing/ask.ts'
import { smallPlan } from '../testing/small-shop.ts'
import { EdgeServer } from './edge-server.ts'

/** The edge of the small shop in front of origins that a test writes down. */
async function edgeBefore(...origins: readonly RequestListener[]): Promise<EdgeServer> {
  const buckets = folderOf({ 'assets/assets/logo.svg': '<svg/>' })
  const edge = new EdgeServer({ plan: smallPlan().edge as EdgePlan, buckets, onEvent: () => undefined })
  await edge.listen(0)
  onTestFinished(async () => await edge.close(0))
  for (const [i, origin] of origins.entries()) edge.targetsOf('web').add(await listen(`web-${i + 1}`, origin))
  return edge
}

async function listen(id: string, origin: RequestListener): Promise<{ id: string; host: string; port: number }> {
  const server = createServer(origin)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { id, host: '127.0.0.1', port: (server.address() as { readonly port: number }).port }
}

test('pages live as long as the origin says, and files for a year', async () => {
  let count = 0
  const edge = await edgeBefore((request, response) => {
    response.setHeader('cache-control', request.url?.startsWith('/static') === true ? 'max-age=60' : 'no-cache')
    response.end(String(++count))
  })
  const seen = async (path: string): Promise<string> => {
    const { text, headers } = await ask(edge, path)
    return `${text} ${headers.get('x-cache')}`
  }
  expect(await seen('/')).toBe('1 Miss from plinth')
  expect(await seen('/')).toBe('2 Miss from plinth')
  expect(await seen('/static/a')).toBe('3 Miss from plinth')
  expect(await seen('/static/a')).toBe('3 Hit from plinth')
  expect(await seen('/static/a?v=2')).toBe('4 Miss from plinth')
})

test('nothing below /api is kept, whatever it says of itself', async () => {
  let count = 0
  const edge = await edgeBefore((_, response) => {
    response.setHeader('cache-control', 'public, max-age=3600')
    response.end(String(++count))
  })
  expect((await ask(edge, '/api/products')).text).toBe('1')
  expect((await ask(edge, '/api/products')).text).toBe('2')
})

test('many who want the same at once ask the origin once; what is private is never shared', async () => {
  let asked = 0
  const edge = await edgeBefore((request, response) => {
    asked++
    const shared = request.url === '/shared'
    response.setHeader('cache-control', shared ? 'max-age=60' : 'private')
    setTimeout(() => response.end(shared ? 'everybody' : (request.headers.cookie ?? '')), 100)
  })
  const shared = await Promise.all(Array.from({ length: 8 }, async () => await ask(edge, '/shared')))
  expect(new Set(shared.map(({ text }) => text))).toEqual(new Set(['everybody']))
  expect(asked).toBe(1)
  const names = ['a', 'b', 'c', 'd']
  const own = await Promise.all(names.map(async (cookie) => await ask(edge, '/cart', { headers: { cookie } })))
  expect(own.map(({ text }) => text)).toEqual(names)
})

test('a visitor who has the answer gets 304', async () => {
  const edge = await edgeBefore((_, response) => {
    response.writeHead(200, { etag: '"one"', 'cache-control': 'max-age=60' }).end('text')
  })
  await ask(edge, '/page')
  const { status, text } = await ask(edge, '/page', { headers: { 'if-none-match': 'W/"one"' } })
  expect([status, text]).toEqual([304, ''])
})

test('a refused connection goes to the next target, also for a purchase', async () => {
  const edge = await edgeBefore()
  const gone = await listen('gone', () => undefined)
  const closed = createServer()
  await new Promise<void>((resolve) => void closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as { readonly port: number }
  await new Promise((resolve) => void closed.close(resolve))
  edge.targetsOf('web').add({ ...gone, id: 'closed', port })
  edge.targetsOf('web').add(await listen('open', (request, response) => void request.pipe(response)))
  for (const body of ['one', 'two', 'three']) {
    expect((await ask(edge, '/api/orders', { method: 'POST', body })).text).toBe(body)
  }
})

test('after a reset a read is asked once more, and a purchase is not', async () => {
  let resets = 0
  const edge = await edgeBefore(
    (request) => {
      resets++
      request.socket.resetAndDestroy()
    },
    (_, response) => void response.end('fine'),
  )
  const reads = await Promise.all(Array.from({ length: 6 }, async () => await ask(edge, '/api/products')))
  expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  expect(resets).toBeGreaterThan(0)
  const writes = []
  for (let i = 0; i < 4; i++) writes.push((await ask(edge, '/api/orders', { method: 'POST', body: 'x' })).status)
  expect(writes.toSorted((a, b) => a - b)).toEqual([200, 200, 502, 502])
})

test('without a target there is 503, and the answer says why', async () => {
  const { status, text } = await ask(await edgeBefore(), '/')
  expect([status, text]).toEqual([503, '503 no target is ready\n'])
})

test('the origin sees who asked, and the visitor gets the headers of the policy', async () => {
  const edge = await edgeBefore((request, response) => {
    response.setHeader('x-frame-options', 'SAMEORIGIN')
    response.end(JSON.stringify(request.headers))
  })
  const { text, headers } = await ask(edge, '/api/x', { headers: { 'x-forwarded-for': '203.0.113.7' } })
  const seen = JSON.parse(text) as Record<string, string>
  expect(seen).toMatchObject({
    host: new URL(edge.url).host,
    'x-forwarded-for': '203.0.113.7, 127.0.0.1',
    'x-forwarded-proto': 'http',
    via: '1.1 plinth',
  })
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  // The policy leaves the word to the origin here.
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
})

test('a bucket gives what is there, refuses what is not, and takes no writes', async () => {
  const edge = await edgeBefore()
  const logo = await ask(edge, '/assets/logo.svg')
  expect([logo.status, logo.text, logo.headers.get('content-type')]).toEqual([200, '<svg/>', 'image/svg+xml'])
  expect((await ask(edge, '/assets/logo.svg')).headers.get('x-cache')).toBe('Hit from plinth')
  expect((await ask(edge, '/assets/..%2f..%2fsecret')).status).toBe(403)
  expect((await ask(edge, '/assets/logo.svg', { method: 'POST' })).status).toBe(403)
})

test('a large answer streams, and a visitor who leaves ends it', async () => {
  let ended: () => void = () => undefined
  const gone = new Promise<void>((resolve) => void (ended = resolve))
  const edge = await edgeBefore((_, response) => {
    response.once('close', ended)
    const send = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      response.once('drain', send)
    }
    send()
  })
  const leaving = new AbortController()
  const answer = await fetch(`${edge.url}/api/stream`, { signal: leaving.signal })
  expect(answer.status).toBe(200)
  leaving.abort()
  await gone
})
