import { afterEach, expect, test } from 'vitest'
import { editor, startBookshop, type StartedBookshop } from '#testing/start-bookshop.ts'

let shop: StartedBookshop | undefined
afterEach(() => shop?.stop())

test('behaviour 8: a well-formed correlation id is kept, anything else is replaced, and the answer names it', async () => {
  shop = await startBookshop()
  const asked = ['order-desk-7f3a', 'short', 'x'.repeat(200), 'a id; rm -rf', '${jndi:ldap}', '-leading-dash']
  const answered = await Promise.all(
    asked.map(async (id) => {
      const answer = await fetch(`${shop?.url}/api/books`, { headers: { 'x-correlation-id': id } })
      return answer.headers.get('x-correlation-id') ?? ''
    }),
  )
  expect(answered[0]).toBe('order-desk-7f3a')
  for (const made of answered.slice(1)) expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
})

test('behaviour 8: every line of a request carries its correlation id, and who asked', async () => {
  shop = await startBookshop()
  const before = shop.lines().length
  await fetch(`${shop.url}/api/books/none`, {
    method: 'DELETE',
    headers: { ...editor, 'x-correlation-id': 'grep-me-1' },
  })
  await expect.poll(() => shop?.lines().length).toBe(before + 1)
  for (const line of shop.lines().slice(before))
    expect(line).toMatchObject({ correlationId: 'grep-me-1', who: 'editor' })
})

test('behaviour 7: the trace of the caller goes on, and a malformed one does not', async () => {
  shop = await startBookshop()
  const trace = '0af7651916cd43dd8448eb211c80319c'
  await fetch(`${shop.url}/api/books`, { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } })
  await fetch(`${shop.url}/api/books`, { headers: { traceparent: 'not-a-trace' } })
  const requests = () => (shop?.lines() ?? []).filter(({ msg }) => msg === 'request')
  await expect.poll(() => requests().length).toBe(2)
  expect(requests().map(({ traceId }) => traceId)).toEqual([trace, undefined])
})
