import { describe, expect, test } from 'vitest'
import { ProblemError } from '#errors/problem-error.ts'
import { bookshop } from '#testing/bookshop.ts'
import { createClient } from './client.ts'

interface Sent {
  readonly url: string
  readonly init: RequestInit
}

/** A client whose server answers what the test says. */
function clientWith(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = []
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    sent.push({ url: url as string, init })
    return answer()
  }
  const client = createClient(bookshop, {
    baseUrl: 'https://shop.example.com',
    fetch,
    headers: () => ({ 'x-page': 'list' }),
  })
  return { client, sent }
}

const book = { id: 'a', title: 'A', pages: 1, version: 1 }

describe('what is sent', () => {
  test('address, query, body and headers of the route', async () => {
    const { client, sent } = clientWith(() => Response.json(book))
    const request = { params: { id: 'a/b c' }, body: { title: 'A', pages: 1 }, ifMatch: '"1"' }
    await client.changeBook(request, { deadline: 1500, headers: { 'x-more': 'yes' } })
    expect(sent[0]?.url).toBe('https://shop.example.com/api/books/a%2Fb%20c')
    expect(sent[0]?.init).toMatchObject({
      method: 'PUT',
      body: '{"title":"A","pages":1}',
      headers: {
        'content-type': 'application/json',
        'if-match': '"1"',
        'x-csrf': '1',
        'x-request-deadline': '1500',
        'x-page': 'list',
        'x-more': 'yes',
      },
    })
  })

  test('a read carries no header of a write', async () => {
    const { client, sent } = clientWith(() => Response.json({ books: [] }))
    await client.listBooks({ query: { limit: 3, tags: ['a', 'b'] } })
    expect(sent[0]?.url).toBe('https://shop.example.com/api/books?limit=3&tags=a&tags=b')
    expect(sent[0]?.init.headers).not.toHaveProperty('x-csrf')
  })
})

describe('what comes back', () => {
  async function failure(answer: () => Response | Promise<Response>): Promise<unknown> {
    return clientWith(answer)
      .client.listBooks()
      .catch((error: unknown) => error)
  }

  test('a problem document is thrown with its code and the time to wait', async () => {
    const document = {
      type: 'a',
      title: 'Too many',
      status: 429,
      code: 'rate-limited',
      correlationId: 'c-1',
      detail: 'Slow down',
    }
    const error = await failure(() => Response.json(document, { status: 429, headers: { 'retry-after': '7' } }))
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({
      status: 429,
      code: 'rate-limited',
      correlationId: 'c-1',
      retryAfter: 7,
      message: 'Slow down',
    })
  })

  test('a page of a proxy in between is a problem, too', async () => {
    const error = await failure(() => new Response('<h1>502 Bad Gateway</h1>', { status: 502 }))
    expect(error).toMatchObject({ name: 'ProblemError', status: 502, code: 'unexpected-answer' })
  })

  test('so is a success that is no JSON', async () => {
    expect(await failure(() => new Response('<html>'))).toMatchObject({ status: 200, code: 'unreadable-answer' })
  })

  test('so is no answer at all', async () => {
    const error = await failure(() => Promise.reject(new TypeError('fetch failed')))
    expect(error).toMatchObject({ status: 0, code: 'unreachable' })
  })

  test('a deadline that passed has its own code; an abort by the caller stays one', async () => {
    const late = await failure(() => Promise.reject(new DOMException('late', 'TimeoutError')))
    expect(late).toMatchObject({ status: 0, code: 'deadline-exceeded' })
    const left = await failure(() => Promise.reject(new DOMException('left', 'AbortError')))
    expect(left).toMatchObject({ name: 'AbortError' })
  })
})
