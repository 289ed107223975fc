import { afterEach, describe, expect, test } from 'vitest'
import { Problem } from '#errors/problem.ts'
import { problem, ProblemError } from '#errors/problem-error.ts'
import { bookHandlers } from '#testing/bookshop.ts'
import { editor, startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

const json = { ...editor, 'content-type': 'application/json', 'idempotency-key': 'a-key-of-my-own' }

async function post(body: string, headers: Readonly<Record<string, string>> = json) {
  const answer = await fetch(`${shop?.url}/api/books`, { method: 'POST', headers, body })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    problem: Problem.parse(await answer.json()),
  }
}

describe('behaviour 10: every refusal is a problem document with a stable code', () => {
  const refusals = [
    { name: 'a body that is not JSON', body: '{"title":', code: 'malformed', status: 400 },
    { name: 'no body', body: '', code: 'malformed', status: 400 },
    { name: 'a key into the prototype', body: '{"__proto__":{"a":1}}', code: 'malformed', status: 400 },
    { name: 'the same key in disguise', body: String.raw`{"_\u005fproto__":{"a":1}}`, code: 'malformed', status: 400 },
    { name: 'nesting that breaks recursion', body: '['.repeat(500), code: 'malformed', status: 400 },
    { name: 'a missing field', body: '{"title":"A"}', code: 'validation', status: 400 },
    {
      name: 'a body that is too large',
      body: JSON.stringify({ title: 'x'.repeat(2000) }),
      code: 'payload-too-large',
      status: 413,
    },
  ]
  test.each(refusals)('$name', async ({ body, code, status }) => {
    shop = await startBookshop()
    const answer = await post(body)
    expect(answer).toMatchObject({ status, type: 'application/problem+json; charset=utf-8', problem: { code, status } })
  })

  test('another content type', async () => {
    shop = await startBookshop()
    const answer = await post('<book/>', { ...json, 'content-type': 'application/xml' })
    expect(answer.problem).toMatchObject({ code: 'unsupported-media-type', status: 415 })
  })

  test('an address that nobody knows', async () => {
    shop = await startBookshop()
    const answer = await fetch(`${shop.url}/nowhere`)
    expect(await answer.json()).toMatchObject({ code: 'not-found', status: 404, type: 'urn:problem-type:not-found' })
  })

  test('a method or address that is not there says so, whatever the body is', async () => {
    shop = await startBookshop()
    const codeOf = async (path: string, method: string) => {
      const init = { method, headers: { ...editor, 'content-type': 'application/xml' }, body: '<book/>' }
      return Problem.parse(await (await fetch(`${shop?.url}${path}`, init)).json()).code
    }
    expect(await codeOf('/nowhere', 'POST')).toBe('not-found')
    expect(await codeOf('/api/books', 'PATCH')).toBe('method-not-allowed')
  })

  test('an address that cannot be read', async () => {
    shop = await startBookshop()
    const answer = await fetch(`${shop.url}/api/books/%E0%A4%A`)
    expect(await answer.json()).toMatchObject({ code: 'malformed', status: 400 })
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a problem of the business keeps its own members', async () => {
    shop = await startBookshop()
    for (const id of ['book-0001', 'book-0002', 'book-0003']) {
      await shop.client.addBook({ body: { title: id, pages: 1 }, idempotencyKey: id }, { headers: editor })
    }
    const refused = await shop.client
      .addBook({ body: { title: 'one more', pages: 1 }, idempotencyKey: 'book-0004' }, { headers: editor })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ProblemError)
    expect(refused).toMatchObject({ status: 409, code: 'books/too-many', document: { capacity: 3 } })
  })
})

test('behaviour 11: everything that is wrong with a request is named at once', async () => {
  shop = await startBookshop()
  const answer = await fetch(`${shop.url}/api/books?limit=0&minPages=many&tags=${'a&tags='.repeat(6)}`)
  const { errors } = Problem.parse(await answer.json())
  expect(errors?.map(({ path }) => path)).toEqual(['query.limit', 'query.minPages', 'query.tags'])
})

test('behaviour 11: no more mistakes are listed than anybody would read', async () => {
  shop = await startBookshop()
  const answer = await fetch(`${shop.url}/api/books?${Array.from({ length: 60 }, () => 'limit=x').join('&')}`)
  expect(Problem.parse(await answer.json()).errors?.length).toBeLessThanOrEqual(20)
})

describe('behaviour 10: what is our fault stays with us', () => {
  const secret = 'select * from users where password = hunter2'

  async function answerOf(error: unknown) {
    shop = await startBookshop({
      handlers: {
        ...bookHandlers(),
        listBooks: () => {
          throw error
        },
      },
    })
    const answer = await fetch(`${shop.url}/api/books`)
    return { status: answer.status, text: await answer.text() }
  }

  test('an error of the program is a fixed sentence to the caller and a cause in the log', async () => {
    const { status, text } = await answerOf(new Error(secret))
    expect(status).toBe(500)
    expect(text).not.toMatch(/select|hunter2|at .*\.ts|node_modules/)
    expect(Problem.parse(JSON.parse(text))).toMatchObject({
      code: 'internal',
      title: 'Something went wrong on our side',
    })
    await expect.poll(() => shop?.lines().find(({ msg }) => msg === 'request failed')).toMatchObject({ level: 'error' })
  })

  test('the cause of a problem is logged and not answered', async () => {
    const { status, text } = await answerOf(problem('dependency-unavailable', { cause: new Error(secret) }))
    expect(status).toBe(503)
    expect(text).not.toContain('select')
  })

  test('a thrown value that is no error, or a code that no catalogue has, is internal', async () => {
    expect((await answerOf(secret)).text).toContain('"code":"internal"')
    await shop?.stop()
    expect((await answerOf(problem('made/up', { detail: secret }))).text).not.toContain('select')
  })

  test('a status that the contract does not declare never leaves', async () => {
    const handlers = { ...bookHandlers(), listBooks: () => ({ status: 299, body: { secret } }) as never }
    shop = await startBookshop({ handlers })
    const answer = await fetch(`${shop.url}/api/books`)
    expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining('hunter2')])
  })

  test('in tests and development, a field that the contract does not declare is a mistake', async () => {
    const handlers = { ...bookHandlers(), listBooks: () => ({ status: 200, body: { books: [], secret } }) as never }
    shop = await startBookshop({ handlers })
    expect((await fetch(`${shop.url}/api/books`)).status).toBe(500)
  })
})

test('a refusal that passes says when to come again', async () => {
  const handlers = {
    ...bookHandlers(),
    listBooks: () => {
      throw problem('dependency-unavailable')
    },
    exportBooks: () => {
      throw problem('overloaded', { retryAfter: 7.2 })
    },
  }
  shop = await startBookshop({ handlers })
  expect((await fetch(`${shop.url}/api/books`)).headers.get('retry-after')).toBe('2')
  expect((await fetch(`${shop.url}/api/books.csv`)).headers.get('retry-after')).toBe('8')
})
