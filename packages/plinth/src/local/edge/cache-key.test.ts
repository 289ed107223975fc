import { expect, test } from 'vitest'
import { noCache } from '../plan/cache-policies.ts'
import { cacheKey, encodingFor } from './cache-key.ts'

const policy = { ...noCache, queryStrings: 'all', encodings: ['br', 'gzip'] } as const
const request = { path: '/p', query: 'a=1', headers: { cookie: 'session=1', 'accept-encoding': 'gzip, br;q=0.5' } }

test('the key is made of what the policy names', () => {
  const key = cacheKey(policy, request)
  expect(cacheKey(policy, { ...request, query: 'a=2' })).not.toBe(key)
  expect(cacheKey({ ...policy, queryStrings: 'none' }, { ...request, query: 'a=2' })).toBe(
    cacheKey({ ...policy, queryStrings: 'none' }, request),
  )
  const other = { ...request, headers: { ...request.headers, cookie: 'session=2' } }
  expect(cacheKey(policy, other)).toBe(key)
  expect(cacheKey({ ...policy, cookies: 'all' }, other)).not.toBe(cacheKey({ ...policy, cookies: 'all' }, request))
})

test.for([
  ['gzip, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', ''],
  [undefined, ''],
] as const)('of %s the origin is asked for %j', ([accepted, asked]) => {
  expect(encodingFor(policy, { 'accept-encoding': accepted })).toBe(asked)
})
