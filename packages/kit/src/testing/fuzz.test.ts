import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSchema } from '#contract/body.ts'
import { bookHandlers, bookshop, type Book } from './bookshop.ts'
import { mistakesIn } from './answer-mistakes.ts'
import { arbitraryOfSchema } from './arbitrary-of-schema.ts'
import { fuzzOf } from './fuzz.ts'
import { hostileBodies, hostileTexts } from './hostile-values.ts'
import { leaksIn } from './leaks.ts'
import { startBookshop, type StartedBookshop } from './start-bookshop.ts'

const editor = { 'x-role': 'editor' }
const known = { id: ['book-0001', 'book-0002'], owner: ['ann'] }
const books = () => new Map(known.id.map((id): [string, Book] => [id, { id, title: id, pages: 10, version: 1 }]))

describe('behaviour 11: no request that the contract allows or refuses breaks the service', () => {
  let shop: StartedBookshop | undefined
  beforeAll(async () => {
    shop = await startBookshop({ handlers: bookHandlers(books()) })
  })
  afterAll(() => shop?.stop())

  for (const headers of [editor, {}]) {
    const who = headers === editor ? 'an editor' : 'a guest'
    const routes = fuzzOf({ contract: bookshop, baseUrl: '', known, headersFor: () => headers })
    test.each(routes.map(({ name }) => name))(`${who} fuzzes %s`, async (name) => {
      const started = fuzzOf({
        contract: bookshop,
        baseUrl: shop?.url ?? '',
        known,
        runs: 80,
        headersFor: () => headers,
      })
      await started.find((one) => one.name === name)?.run()
    })
  }
})

describe('the fuzzer finds what it is there for', () => {
  const showBook = bookHandlers(books()).showBook
  const planted = [
    { name: 'a crash', handler: () => Promise.reject(new Error('boom')), finds: '500 internal' },
    { name: 'an answer of another shape', handler: () => ({ status: 200, body: { id: 1 } }), finds: 'does not match' },
    {
      name: 'a planted secret',
      handler: () => ({ status: 200, body: { id: 'hunter2', title: 'A', pages: 1, version: 1 } }),
      finds: 'secret',
    },
    {
      name: 'SQL',
      handler: () => ({ status: 200, body: { id: 'select a from b', title: 'A', pages: 1, version: 1 } }),
      finds: 'SQL',
    },
  ]
  test.each(planted)('$name', async ({ handler, finds }) => {
    const handlers = { ...bookHandlers(books()), showBook: handler as unknown as typeof showBook }
    const shop = await startBookshop({ handlers, checkAnswers: false })
    const fuzz = fuzzOf({ contract: bookshop, baseUrl: shop.url, known, secrets: ['hunter2'] })
    const route = fuzz.find(({ name }) => name.startsWith('showBook'))
    await expect(route?.run()).rejects.toThrow(finds)
    await shop.stop()
  })

  test('a crash that only one field causes', async () => {
    const handlers = bookHandlers()
    const shop = await startBookshop({
      handlers: {
        ...handlers,
        addBook: (call) => {
          if (call.body.title.includes('%')) throw new Error('planted')
          return handlers.addBook(call)
        },
      },
    })
    const fuzz = fuzzOf({ contract: bookshop, baseUrl: shop.url, runs: 1500, headersFor: () => editor })
    await expect(fuzz.find(({ name }) => name.startsWith('addBook'))?.run()).rejects.toThrow('500 internal')
    await shop.stop()
  })

  test('a problem that no catalogue has, and one with another status', () => {
    const headers = new Headers({ 'x-correlation-id': 'a', 'content-type': 'application/problem+json' })
    const answer = (status: number, code: string) => {
      const text = JSON.stringify({ type: 'a', title: 'a', status, code, correlationId: 'a' })
      return mistakesIn({ status, headers, text }, { contract: bookshop, route: bookshop.routes.showBook })
    }
    expect(answer(404, 'not-found')).toEqual([])
    expect(answer(404, 'made/up')).toEqual(['the catalogue has no code made/up'])
    expect(answer(400, 'not-found')).toEqual(['not-found has the status 404, not 400'])
    expect(answer(503, 'overloaded')).toEqual(['503 overloaded, which the route does not declare'])
  })
})

test('nothing hostile looks like a leak: what comes back as it was sent is no finding', () => {
  for (const text of [...hostileTexts, ...hostileBodies]) expect(leaksIn(text)).toEqual([])
})

test('a leak is recognised', () => {
  const leaks = [
    'at Object.<anonymous> (/srv/app/dist/server.js:10:5)',
    'error: syntax error at or near "x"',
    'connect ECONNREFUSED 127.0.0.1:5432',
    "TypeError: Cannot read properties of undefined (reading 'id')",
    'postgres://shop:pw@db/shop',
  ]
  for (const leak of leaks) expect(leaksIn(leak), leak).not.toEqual([])
})

test('generated values are accepted by the schema that they are made from', () => {
  for (const { body, query } of Object.values(bookshop.routes).map((route) => ({
    body: undefined,
    query: undefined,
    ...route,
  }))) {
    for (const schema of [body, query]) {
      if (!isSchema(schema)) continue
      fc.assert(fc.property(arbitraryOfSchema(schema), (value) => schema.safeParse(value).success))
    }
  }
})
