import { afterEach, describe, expect, test } from 'vitest'
import { startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'
import { forgeryIn } from './cross-site.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

const trusted = new Set(['https://admin.example.com'])
const host = 'shop.example.com'

describe('behaviour 30: a write that another site makes is refused', () => {
  const writes = [
    { name: 'a form of another site', headers: { origin: 'https://evil.example' }, fine: false },
    { name: 'a form without any header', headers: {}, fine: false },
    {
      name: 'our page',
      headers: { 'x-csrf': '1', origin: `https://${host}`, 'sec-fetch-site': 'same-origin' },
      fine: true,
    },
    { name: 'our page in an old browser', headers: { 'x-csrf': '1', origin: `https://${host}` }, fine: true },
    {
      name: 'our page, behind a proxy that changes the host',
      headers: { 'x-csrf': '1', origin: 'https://www.example.com', 'sec-fetch-site': 'same-origin' },
      fine: true,
    },
    { name: 'a program without a browser', headers: { 'x-csrf': '1' }, fine: true },
    { name: 'a program with its token', headers: { authorization: 'Bearer abc' }, fine: true },
    {
      name: 'a page that we trust',
      headers: { 'x-csrf': '1', origin: 'https://admin.example.com', 'sec-fetch-site': 'same-site' },
      fine: true,
    },
    {
      name: 'another page of the same site',
      headers: { 'x-csrf': '1', origin: 'https://blog.example.com', 'sec-fetch-site': 'same-site' },
      fine: false,
    },
    {
      name: 'another site that got past CORS',
      headers: { 'x-csrf': '1', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      fine: false,
    },
    {
      name: 'the same in an old browser',
      headers: { 'x-csrf': '1', origin: `https://${host}.evil.example` },
      fine: false,
    },
    { name: 'a page in a sandbox', headers: { 'x-csrf': '1', origin: 'null' }, fine: false },
  ]
  test.each(writes)('$name: fine is $fine', ({ headers, fine }) => {
    expect(forgeryIn({ headers, host }, trusted) === undefined).toBe(fine)
  })

  test('the server refuses it before it reads the body, and leaves reading alone', async () => {
    shop = await startBookshop()
    const forged = { method: 'DELETE', headers: { origin: 'https://evil.example', 'x-role': 'editor', 'x-csrf': '1' } }
    const answer = await fetch(`${shop.url}/api/books/1`, forged)
    expect(await answer.json()).toMatchObject({ code: 'cross-site', status: 403 })
    expect((await fetch(`${shop.url}/api/books`, { headers: { origin: 'https://evil.example' } })).status).toBe(200)
  })
})
