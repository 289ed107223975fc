import { expect, test } from 'vitest'
import type { CachePolicy } from '../plan/local-plan.ts'
import { lifetimeOf, useAt } from './lifetime.ts'

const byOrigin: CachePolicy = {
  ...{ name: 'by-origin', min: 0, default: 0, max: 31_536_000 },
  ...{ queryStrings: 'all', headers: [], cookies: 'none', encodings: [] },
}
const optimized: CachePolicy = { ...byOrigin, name: 'CachingOptimized', min: 1, default: 86_400 }
const disabled: CachePolicy = { ...byOrigin, name: 'CachingDisabled', max: 0 }

const now = Date.parse('2026-11-21T12:00:00Z')

type Case = readonly [
  policy: CachePolicy,
  headers: Readonly<Record<string, string>>,
  status: number,
  seconds: number | undefined,
]

test.for<Case>([
  [byOrigin, {}, 200, undefined],
  [byOrigin, { 'cache-control': 'max-age=60' }, 200, 60],
  [byOrigin, { 'cache-control': 'max-age=60, s-maxage=10' }, 200, 10],
  [byOrigin, { 'cache-control': 'max-age=0' }, 200, undefined],
  [byOrigin, { 'cache-control': 'max-age=999999999' }, 200, 31_536_000],
  [byOrigin, { 'cache-control': 'private, max-age=60' }, 200, undefined],
  [byOrigin, { 'cache-control': 'no-store' }, 200, undefined],
  [byOrigin, { expires: 'Sat, 21 Nov 2026 12:01:00 GMT' }, 200, 60],
  [byOrigin, { expires: '0' }, 200, undefined],
  [byOrigin, { 'cache-control': 'max-age=60' }, 500, undefined],
  [byOrigin, { 'cache-control': 'max-age=60' }, 404, undefined],
  [byOrigin, { 'cache-control': 'max-age=60' }, 301, 60],
  // With a least time of a second, nobody can forbid that second.
  [optimized, { 'cache-control': 'no-store' }, 200, 1],
  [optimized, {}, 200, 86_400],
  [disabled, { 'cache-control': 'max-age=60' }, 200, undefined],
])('%o with %o and %i is kept for %s seconds', ([policy, headers, status, seconds]) => {
  expect(lifetimeOf(policy, { status, headers, now })?.fresh).toBe(seconds)
})

test('what is old may serve while the origin is asked, and longer when the origin fails', () => {
  const headers = { 'cache-control': 'max-age=60, stale-while-revalidate=30, stale-if-error=300' }
  const lifetime = lifetimeOf(byOrigin, { status: 200, headers, now })
  if (lifetime === undefined) throw new Error('it is kept')
  const uses = [0, 59, 60, 89, 90, 359, 360].map((age) => useAt(age, lifetime))
  expect(uses).toEqual([
    ...['fresh', 'fresh', 'while-revalidating', 'while-revalidating'],
    ...['if-error', 'if-error', 'expired'],
  ])
})
