import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createService, type Service } from '@plinth/kit'
import { freePort } from '@plinth/kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPage } from './page.ts'
import { webServiceWith } from './web-service.ts'

let root: string
let backend: Server
let lifecycle: Service['lifecycle']
let address: string
let requests: IncomingMessage[]
let answer: RequestListener

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'web-'))
  await mkdir(join(root, 'static'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Larch</title>')
  await writeFile(join(root, 'static', 'main-abc123.js'), 'export {}')
  backend = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  }).listen(0, '127.0.0.1')
  const port = await freePort()
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    BACKEND_URL: `http://127.0.0.1:${(backend.address() as AddressInfo).port}`,
    LOG_LEVEL: 'silent',
    DRAIN_WAIT_MS: '0',
  }
  lifecycle = (await createService(webServiceWith({ root }), { env })).lifecycle
  await lifecycle.start()
  address = `http://127.0.0.1:${port}`
})

afterAll(async () => {
  await lifecycle.stop('the tests are over')
  backend.close()
  await rm(root, { recursive: true })
})

beforeEach(() => {
  requests = []
  answer = (_, response) => void response.end('{}')
})

describe('pages', () => {
  it.each(['/', '/products', '/categories/kitchen', '/back-office/orders/S-AAAA-BBBB'])(
    '%s is the application, asked about each time',
    async (path) => {
      const response = await fetch(address + path)
      expect(await response.text()).toContain('<title>Larch</title>')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    },
  )

  it('costs a 304 as long as nothing changed', async () => {
    const { headers } = await fetch(address)
    // `fetch` adds `cache-control: no-cache` to such a request, which asks for the whole file.
    const asked = get(address, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    const [again] = (await once(asked, 'response')) as [IncomingMessage]
    again.resume()
    expect(again.statusCode).toBe(304)
  })

  it('has an entity tag that follows its content, and not its size or time', async () => {
    const page = (name: string) => ({ name, text: `<!doctype html><script src="/static/main-${name}.js"></script>` })
    const tags = await Promise.all(
      [page('aaa111'), page('bbb222')].map(async ({ name, text }) => {
        const folder = join(root, name)
        await mkdir(folder)
        await writeFile(join(folder, 'index.html'), text)
        await utimes(join(folder, 'index.html'), 0, 0)
        return (await readPage(folder)).etag
      }),
    )
    expect(new Set(tags).size).toBe(2)
  })

  it('keeps files with a hash in their name for ever', async () => {
    const { status, headers } = await fetch(`${address}/static/main-abc123.js`)
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  it.each([
    '/static/main-old999.js',
    '/robots.txt',
    '/images/products/oak-stool/481.svg',
    '/images/products/..%2f/480.svg',
  ])('%s is not there, and no cache remembers that', async (path) => {
    const { status, headers } = await fetch(address + path)
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  it('draws a product', async () => {
    const response = await fetch(`${address}/images/products/oak-stool/480.svg`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(await response.text()).toMatch(/^<svg .*<\/svg>$/s)
  })
})

describe('the way to the API', () => {
  it('hands on cookies, ids, host and body, and says how long it waits', async () => {
    let body = ''
    answer = (request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        response.writeHead(201, { 'set-cookie': ['a=1; HttpOnly', 'b=2'], etag: '"7"' }).end('{"made":true}')
      })
    }
    const response = await fetch(`${address}/api/cart/lines?x=1`, {
      method: 'POST',
      headers: { cookie: 'cart=abc', 'content-type': 'application/json', 'x-csrf': '1', 'x-correlation-id': 'a-visit' },
      body: '{"sku":"MUG"}',
    })
    const [request] = requests
    expect(await response.json()).toEqual({ made: true })
    expect([response.status, response.headers.get('etag')]).toEqual([201, '"7"'])
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2'])
    expect([request?.method, request?.url, body]).toEqual(['POST', '/api/cart/lines?x=1', '{"sku":"MUG"}'])
    expect(request?.headers).toMatchObject({
      cookie: 'cart=abc',
      'x-csrf': '1',
      'x-correlation-id': response.headers.get('x-correlation-id'),
      host: new URL(address).host,
      'x-forwarded-for': '127.0.0.1',
    })
    expect(Number(request?.headers['x-request-deadline'])).toBeGreaterThan(1_000)
  })

  it('streams: the beginning of an answer arrives before its end is known', async () => {
    let finish: () => void = () => {}
    answer = (_, response) => {
      response.write('first,')
      finish = () => response.end('last')
    }
    const { body } = await fetch(`${address}/api/back-office/product-export`)
    const reader = body?.getReader()
    const read = async () => Buffer.from((await reader?.read())?.value ?? []).toString()
    expect(await read()).toBe('first,')
    finish()
    expect(await read()).toBe('last')
  })

  const broken = [
    ['a read', { method: 'GET' }, 2],
    ['a write with an idempotency key', { method: 'POST', headers: { 'idempotency-key': 'one' } }, 2],
    ['a write without one', { method: 'POST' }, 1],
  ] as const

  it.each(broken)('makes %s that broke before its answer as often as that is safe', async (_, init, times) => {
    answer = (request, response) => {
      if (requests.length === 1) request.socket.destroy()
      else response.end('{}')
    }
    const { status } = await fetch(`${address}/api/cart`, init)
    expect([requests.length, status]).toEqual([times, times === 2 ? 200 : 503])
  })

  it('answers a problem document when nobody is there', async () => {
    answer = (request) => void request.socket.destroy()
    const response = await fetch(`${address}/api/products`)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await response.json()).toMatchObject({ status: 503, code: 'dependency-unavailable' })
    expect(response.headers.get('retry-after')).toBe('1')
  })
})
