import { afterEach, describe, expect, test } from 'vitest'
import type { Handlers } from './call.ts'
import { bookHandlers, type bookshop } from '#testing/bookshop.ts'
import { identifyByHeader, startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

async function codeOf(path: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<unknown> {
  const answer = await fetch(`${shop?.url}${path}`, { method, headers: { ...headers, 'x-csrf': '1' } })
  return answer.ok ? answer.status : ((await answer.json()) as { readonly code: string }).code
}

describe('behaviour 33: the table decides, and no is the default', () => {
  test('a guest is asked to sign in, a reader is refused, an editor goes on', async () => {
    shop = await startBookshop()
    expect(await codeOf('/api/books/1', {}, 'DELETE')).toBe('unauthenticated')
    expect(await codeOf('/api/books/1', { 'x-role': 'reader' }, 'DELETE')).toBe('forbidden')
    expect(await codeOf('/api/books/1', { 'x-role': 'editor' }, 'DELETE')).toBe('not-found')
    expect(await codeOf('/api/books/1', { 'x-role': 'no-such-role' }, 'DELETE')).toBe('forbidden')
  })

  test('a foreign object is as absent as one that does not exist', async () => {
    shop = await startBookshop()
    expect(await codeOf('/api/notes/ann', { 'x-role': 'reader', 'x-id': 'ann' })).toBe(200)
    expect(await codeOf('/api/notes/ann', { 'x-role': 'reader', 'x-id': 'bob' })).toBe('not-found')
    expect(await codeOf('/api/notes/ann', { 'x-role': 'editor', 'x-id': 'eve' })).toBe(200)
  })

  test('a handler that forgets to ask about its object answers nothing', async () => {
    const showNote = () => ({ status: 200, body: { owner: 'ann', text: 'private' } }) as const
    shop = await startBookshop({ handlers: { ...bookHandlers(), showNote } })
    expect(await codeOf('/api/notes/ann', { 'x-role': 'reader', 'x-id': 'bob' })).toBe('internal')
    await expect.poll(() => JSON.stringify(shop?.lines())).toContain('without asking call.permit')
  })

  test('a list that looks at its reach has asked', async () => {
    const showNote: Handlers<(typeof bookshop)['routes']>['showNote'] = ({ permit }) => {
      return { status: 200, body: { owner: permit.reach, text: '' } }
    }
    shop = await startBookshop({ handlers: { ...bookHandlers(), showNote } })
    expect(await codeOf('/api/notes/ann', { 'x-role': 'reader', 'x-id': 'bob' })).toBe(200)
  })

  test('a server whose routes name an action outside of the table does not start', async () => {
    const { accessTable } = await import('#access/access-table.ts')
    const access = accessTable({ roles: ['editor'], rules: { 'note:read': { editor: 'any' } } })
    await expect(startBookshop({ access })).rejects.toThrow(
      "addBook: access 'book:write' is not one of public, note:read",
    )
  })

  test('identification may take its time', async () => {
    shop = await startBookshop({ identify: async (credentials) => identifyByHeader(credentials) })
    expect(await codeOf('/api/books/1', { 'x-role': 'reader' }, 'DELETE')).toBe('forbidden')
  })
})
