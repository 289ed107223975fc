import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { editor, startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'
import { defaultBounds } from './bounds.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

/** What the server says to these bytes before it closes the connection. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(shop?.url ?? '').port), '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}

describe('behaviour 34: everything that comes in has a bound', () => {
  test('an address that is too long', async () => {
    shop = await startBookshop()
    const answer = await fetch(`${shop.url}/api/books?q=${'a'.repeat(5000)}`)
    expect(await answer.json()).toMatchObject({ code: 'uri-too-long', status: 414 })
  })

  test('headers that are too large get a problem document from the parser', async () => {
    shop = await startBookshop()
    const answer = await answerTo(`GET /api/books HTTP/1.1\r\nhost: a\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(answer).toContain('"code":"headers-too-large"')
    expect(answer).toContain('x-content-type-options: nosniff')
  })

  test('bytes that are no request', async () => {
    shop = await startBookshop()
    const answer = await answerTo('HELO mail.example.com\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('"code":"malformed"')
  })

  test('a body that says two lengths is refused: it could hide a second request', async () => {
    shop = await startBookshop()
    const head = 'POST /api/books HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n'
    expect(await answerTo(`${head}0\r\n\r\nGET /metrics HTTP/1.1\r\nhost: a\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('a body that does not arrive ends with its deadline, and the connection with it', async () => {
    shop = await startBookshop({ bounds: { deadline: 100 } })
    const headers = Object.entries({
      ...editor,
      'idempotency-key': 'a-key-of-my-own',
      'content-type': 'application/json',
    })
    const head = [
      'POST /api/books HTTP/1.1',
      'host: a',
      'content-length: 500',
      ...headers.map((pair) => pair.join(': ')),
    ]
    const answer = await answerTo(`${head.join('\r\n')}\r\n\r\n{`)
    expect(answer).toContain('"code":"request-timeout"')
    expect(answer).toContain('connection: close')
  })
})

test('behaviour 5: an idle connection outlives the 60 s of the load balancer, and headers may take longer still', async () => {
  shop = await startBookshop()
  const answer = await fetch(`${shop.url}/api/books`)
  expect(answer.headers.get('keep-alive')).toBe('timeout=75')
  expect(defaultBounds.keepAlive).toBeGreaterThan(60_000)
  expect(defaultBounds.headersTimeout).toBeGreaterThan(defaultBounds.keepAlive)
  expect(defaultBounds.requestTimeout).toBeGreaterThanOrEqual(defaultBounds.headersTimeout)
})
