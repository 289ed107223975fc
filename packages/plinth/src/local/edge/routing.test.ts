import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'
import { isNotModified } from './conditional.ts'
import { afterProbe, unknownHealth, type Health } from './health.ts'
import { Targets } from './targets.ts'
import { mayTryAgain } from './try-again.ts'

test('health turns only when enough answers in a row speak against it', () => {
  const probe = { failures: 2, successes: 1 }
  const after = (answers: readonly boolean[], first: Health = unknownHealth): readonly boolean[] => {
    let health = first
    return answers.map((answer) => (health = afterProbe(health, answer, probe)).good)
  }
  expect(after([false, true, false, true, false, false, true])).toEqual([false, true, true, true, true, false, true])
})

test('targets take turns; one that leaves is left out', () => {
  const targets = new Targets()
  for (const id of ['a', 'b', 'c']) targets.add({ id, host: '127.0.0.1', port: 1 })
  const next = (): string | undefined => targets.next()?.id
  expect([next(), next(), next(), next()]).toEqual(['a', 'b', 'c', 'a'])
  targets.remove('b')
  expect(new Set([next(), next()])).toEqual(new Set(['a', 'c']))
  expect(targets.next(new Set(['a', 'c']))).toBeUndefined()
})

test.for([
  [{ method: 'POST', failure: 'refused', resets: 0, repeatable: true }, true],
  [{ method: 'POST', failure: 'reset', resets: 1, repeatable: true }, false],
  [{ method: 'GET', failure: 'reset', resets: 1, repeatable: true }, true],
  [{ method: 'GET', failure: 'reset', resets: 2, repeatable: true }, false],
  [{ method: 'PUT', failure: 'reset', resets: 1, repeatable: false }, false],
  [{ method: 'GET', failure: 'timeout', resets: 1, repeatable: true }, false],
] as const)('%o may be tried again: %s', ([attempt, expected]) => {
  expect(mayTryAgain(attempt)).toBe(expected)
})

test('the first start comes at once, later ones ever later, up to 10 s', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(backOff)).toEqual([0, 1000, 2000, 4000, 8000, 10_000, 10_000])
})

test.for([
  [{ 'if-none-match': '"a", W/"b"' }, { etag: '"b"' }, true],
  [{ 'if-none-match': '"a"' }, { etag: '"b"', 'last-modified': 'Sat, 21 Nov 2026 12:00:00 GMT' }, false],
  [
    { 'if-modified-since': 'Sat, 21 Nov 2026 12:00:00 GMT' },
    { 'last-modified': 'Sat, 21 Nov 2026 11:00:00 GMT' },
    true,
  ],
  [{}, { etag: '"b"' }, false],
] as const)('%o has %o already: %s', ([request, answer, expected]) => {
  expect(isNotModified(request, answer)).toBe(expected)
})
