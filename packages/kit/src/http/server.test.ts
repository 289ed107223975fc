import { afterEach, describe, expect, test } from 'vitest'
import { bookHandlers } from '#testing/bookshop.ts'
import { editor, startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'

let shop: StartedBookshop | undefined
afterEach(async () => {
  await shop?.stop()
  shop = undefined
})

const key = { 'idempotency-key': 'a-key-of-my-own' }
const book = { title: 'Moby Dick', pages: 635 }

describe('a request and its answer', () => {
  test('the typed client adds a book, reads it, changes it and removes it', async () => {
    shop = await startBookshop()
    const { client } = shop
    const added = await client.addBook({ body: book, idempotencyKey: 'book-0001' }, { headers: editor })
    expect(added).toMatchObject({ status: 201, body: { id: 'book-0001', version: 1, ...book } })
    const shown = await client.showBook({ params: { id: 'book-0001' } })
    expect(shown.body.title).toBe('Moby Dick')
    expect(shown.headers.get('etag')).toBe('"1"')
    const change = { params: { id: 'book-0001' }, body: { ...book, pages: 600 }, ifMatch: '"1"' }
    expect((await client.changeBook(change, { headers: editor })).body).toMatchObject({ version: 2, pages: 600 })
    expect((await client.removeBook({ params: { id: 'book-0001' } }, { headers: editor })).status).toBe(204)
    expect((await client.listBooks()).body.books).toEqual([])
  })

  test('texts of the query become the numbers, booleans and lists of the schema', async () => {
    const seen: unknown[] = []
    const handlers = bookHandlers()
    shop = await startBookshop({
      handlers: {
        ...handlers,
        listBooks: ({ query }) => {
          seen.push(query)
          return { status: 200, body: { books: [] } }
        },
      },
    })
    await shop.client.listBooks({ query: { limit: 3, minPages: 1.5, tags: ['sea'], inPrint: true } })
    expect(seen).toEqual([{ limit: 3, minPages: 1.5, tags: ['sea'], inPrint: true }])
  })

  test('HEAD answers what GET would, without the body', async () => {
    shop = await startBookshop()
    const answer = await fetch(`${shop.url}/api/books`, { method: 'HEAD' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-length')).toBe(String('{"books":[]}'.length))
    expect(await answer.text()).toBe('')
  })

  test('OPTIONS and a refused method name what an address takes', async () => {
    shop = await startBookshop()
    const options = await fetch(`${shop.url}/api/books`, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS'])
    const refused = await fetch(`${shop.url}/api/books`, { method: 'PATCH', headers: editor })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS'])
    expect(await refused.json()).toMatchObject({ code: 'method-not-allowed' })
  })

  test('an answer that the caller has already is 304 without a body', async () => {
    shop = await startBookshop()
    await shop.client.addBook({ body: book, idempotencyKey: 'book-0001' }, { headers: editor })
    const answer = await fetch(`${shop.url}/api/books/book-0001`, { headers: { 'if-none-match': 'W/"1"' } })
    expect([answer.status, await answer.text()]).toEqual([304, ''])
  })

  test('other media types travel as text', async () => {
    shop = await startBookshop()
    const table = await fetch(`${shop.url}/api/books.csv`)
    expect([table.headers.get('content-type'), await table.text()]).toEqual(['text/csv', 'id,title'])
  })

  test('a signed delivery arrives byte by byte, and needs no header of a browser', async () => {
    const bodies: string[] = []
    shop = await startBookshop({
      handlers: {
        ...bookHandlers(),
        delivery: ({ body }) => {
          bodies.push(body)
          return { status: 202 }
        },
      },
    })
    await shop.client.delivery({ body: '{ "b": 1,   "a": 2 }' })
    expect(bodies).toEqual(['{ "b": 1,   "a": 2 }'])
  })

  test('an idempotency key has the same request hash for the same request, whatever the order of its members', async () => {
    const hashes: string[] = []
    const handlers = bookHandlers()
    shop = await startBookshop({
      handlers: {
        ...handlers,
        addBook: (call) => {
          hashes.push(call.idempotency.requestHash)
          return handlers.addBook(call)
        },
      },
    })
    for (const body of ['{"title":"A","pages":1}', '{"pages":1,"title":"A"}', '{"title":"B","pages":1}']) {
      const headers = { ...editor, ...key, 'content-type': 'application/json' }
      await fetch(`${shop.url}/api/books`, { method: 'POST', headers, body })
    }
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
  })
})
