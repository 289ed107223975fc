import { afterEach, describe, expect, test } from 'vitest'
import { startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'
import { contentSecurityPolicyText, headerPolicyAsList, strictHeaderPolicy } from './header-policy.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

describe('behaviour 32: one policy for every answer of a server', () => {
  const addresses = ['/api/books', '/api/books/none', '/health', '/openapi.json', '/nowhere']

  test.each(addresses)('%s carries each header of the policy', async (path) => {
    shop = await startBookshop()
    const { headers } = await fetch(`${shop.url}${path}`)
    for (const [name, value] of headerPolicyAsList(strictHeaderPolicy)) expect(headers.get(name)).toBe(value)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
  })

  test('no script but our own files, no frame, no plug-in', () => {
    const text = contentSecurityPolicyText(strictHeaderPolicy.contentSecurityPolicy)
    expect(text).not.toMatch(/unsafe|\*|https?:/)
    expect(text).toContain("frame-ancestors 'none'")
    expect(text).toContain("object-src 'none'")
  })
})
