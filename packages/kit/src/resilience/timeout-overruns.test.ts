import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeoutOverruns, type Hop } from './timeout-overruns.ts'

const payments: Hop = { name: 'payments', timeoutMs: 500, attempts: 2, pausesMs: 200 }

test('inner limits that fit the outer one leave nothing to say', () => {
  expect(timeoutOverruns({ name: 'checkout', timeoutMs: 1_500, ownMs: 50, calls: [payments] })).toEqual([])
})

test('an outer limit that comes first is found, with the sum', () => {
  expect(timeoutOverruns({ name: 'checkout', timeoutMs: 1_000, ownMs: 50, calls: [payments] })).toEqual([
    {
      path: ['checkout'],
      allowedMs: 1_000,
      neededMs: 1_250,
      because: 'checkout allows 1000 ms, but needs 1250: 50 own + 1200 payments (2 × 500 + 200)',
    },
  ])
})

test('of calls at the same time the longest one counts', () => {
  const quick: Hop = { name: 'stock', timeoutMs: 300 }
  expect(timeoutOverruns({ name: 'page', timeoutMs: 1_200, calls: [[payments, quick]] })).toEqual([])
  expect(timeoutOverruns({ name: 'page', timeoutMs: 1_200, calls: [payments, quick] })).toHaveLength(1)
})

test('each hop is looked at, however deep', () => {
  const api: Hop = { name: 'api', timeoutMs: 2_000, calls: [{ name: 'database', timeoutMs: 5_000 }] }
  const [found] = timeoutOverruns({ name: 'web', timeoutMs: 10_000, calls: [api] })
  expect(found?.path).toEqual(['web', 'api'])
})

test('law: a tree whose limits are computed from its leaves has no overrun, and one millisecond less has one', () => {
  const leaf = fc.record({ name: fc.constant('leaf'), timeoutMs: fc.integer({ min: 1, max: 1_000 }) })
  const { hop } = fc.letrec<{ hop: Hop }>((tie) => ({
    hop: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('hop'), { minLength: 1, maxLength: 3 }).map((calls) => ({
        name: 'hop',
        timeoutMs: calls.reduce((sum, { timeoutMs, attempts = 1 }) => sum + timeoutMs * attempts, 0),
        calls,
      })),
    ),
  }))
  fc.assert(
    fc.property(hop, (tree) => {
      expect(timeoutOverruns(tree)).toEqual([])
      if (tree.calls !== undefined) expect(timeoutOverruns({ ...tree, timeoutMs: tree.timeoutMs - 1 })).toHaveLength(1)
    }),
  )
})
