import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledPath } from '#contract/path.ts'
import { bookAccess, bookHandlers, bookshop, type Book } from './bookshop.ts'
import { contradiction, routeMatrix, type RouteCase } from './route-matrix.ts'
import { startBookshop, type StartedBookshop } from './start-bookshop.ts'

const cases = routeMatrix({ contract: bookshop, access: bookAccess })

/** A valid request of each case; the caller is `ann`. */
async function statusOf({ route, role, object }: RouteCase, url: string): Promise<number> {
  const owner = object === 'own' ? 'ann' : 'bob'
  const body =
    route.method === 'POST' || route.method === 'PUT' ? { body: JSON.stringify({ title: 'A', pages: 1 }) } : {}
  const headers = {
    ...(role !== 'guest' && { 'x-role': role, 'x-id': 'ann' }),
    'x-csrf': '1',
    'if-match': '*',
    'idempotency-key': 'a-key-of-my-own',
    'content-type': 'application/json',
  }
  const answer = await fetch(url + filledPath(route.path, { owner, id: 'book-0001' }), {
    method: route.method,
    headers,
    ...body,
  })
  return answer.status
}

describe('behaviour 33: every route × every role × own or foreign object', () => {
  let shop: StartedBookshop | undefined
  const book: Book = { id: 'book-0001', title: 'A', pages: 1, version: 1 }
  beforeAll(async () => {
    shop = await startBookshop({ handlers: bookHandlers(new Map([[book.id, book]])) })
  })
  afterAll(() => shop?.stop())

  test.each(cases)('$name: $expected', async (one) => {
    expect(contradiction(one, await statusOf(one, shop?.url ?? ''))).toBeUndefined()
  })
})

test('the matrix is whole: 8 routes × 3 roles × 2 objects', () => {
  expect(cases.length).toBe(8 * 3 * 2)
  const notes = cases.filter(({ routeName }) => routeName === 'showNote')
  expect(notes.map(({ role, object, expected }) => `${role} ${object}: ${expected}`)).toEqual([
    'guest own: unauthenticated',
    'guest foreign: unauthenticated',
    'reader own: allowed',
    'reader foreign: hidden',
    'editor own: allowed',
    'editor foreign: allowed',
  ])
})

test('an answer that contradicts the table is named', () => {
  const hidden = cases.find(({ expected }) => expected === 'hidden')
  expect(hidden && contradiction(hidden, 200)).toContain('expected hidden, answered 200')
  expect(hidden && contradiction(hidden, 404)).toBeUndefined()
})
