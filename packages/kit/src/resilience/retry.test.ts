import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { deadlineIn } from './deadline.ts'
import { createRetryBudget } from './retry-budget.ts'
import { retry, type Repeatable, type RetryOptions } from './retry.ts'

const patient: RetryOptions = {
  budget: { earn: () => undefined, spend: () => true },
  repeatable: 'always',
  wasUnsent: () => false,
  isFinal: () => false,
  backoff: { firstMs: 0, longestMs: 0 },
}

function failing(times: number): { readonly work: () => Promise<string>; readonly calls: () => number } {
  let calls = 0
  const work = async (): Promise<string> => {
    calls += 1
    if (calls <= times) throw new Error(`failure ${calls}`)
    return 'done'
  }
  return { work, calls: () => calls }
}

test('a failure that passes is not seen outside', async () => {
  const { work, calls } = failing(2)
  expect(await retry(work, patient)).toBe('done')
  expect(calls()).toBe(3)
})

test('after the last attempt the last error comes out', async () => {
  const { work, calls } = failing(9)
  await expect(retry(work, { ...patient, attempts: 3 })).rejects.toThrow('failure 3')
  expect(calls()).toBe(3)
})

test.each<{ readonly repeatable: Repeatable; readonly unsent: boolean; readonly calls: number }>([
  { repeatable: 'always', unsent: false, calls: 2 },
  { repeatable: 'unsent', unsent: true, calls: 2 },
  { repeatable: 'unsent', unsent: false, calls: 1 },
  { repeatable: 'never', unsent: true, calls: 1 },
])('repeatable $repeatable, unsent $unsent: $calls calls', async ({ repeatable, unsent, calls: expected }) => {
  const { work, calls } = failing(1)
  await retry(work, { ...patient, repeatable, wasUnsent: () => unsent }).catch(() => undefined)
  expect(calls()).toBe(expected)
})

test('what another attempt cannot change is not tried again', async () => {
  const { work, calls } = failing(1)
  await expect(retry(work, { ...patient, isFinal: () => true })).rejects.toThrow('failure 1')
  expect(calls()).toBe(1)
})

test('no retry that the deadline would cut off', async () => {
  const { work, calls } = failing(1)
  const observed = vi.fn<(outcome: string) => void>()
  const backoff = { firstMs: 60_000, longestMs: 60_000 }
  const slow = { ...patient, backoff, deadline: deadlineIn(1_000), random: () => 0.5, observed }
  await expect(retry(work, slow)).rejects.toThrow('failure 1')
  expect(calls()).toBe(1)
  expect(observed).toHaveBeenCalledWith('no-time')
})

test('behaviour 16: a dependency that is down gets at most 1.1 times the calls', async () => {
  const budget = createRetryBudget()
  const { work, calls } = failing(Number.POSITIVE_INFINITY)
  for (let call = 0; call < 1_000; call += 1) await retry(work, { ...patient, budget }).catch(() => undefined)
  expect(calls()).toBeGreaterThan(1_090)
  expect(calls()).toBeLessThanOrEqual(1_100)
})

test('law: at no moment have more retries been made than a tenth of the calls, and ten can be saved up', () => {
  const moves = fc.array(fc.record({ isCall: fc.boolean(), times: fc.nat(200) }), { maxLength: 20 })
  fc.assert(
    fc.property(moves, (runs) => {
      const budget = createRetryBudget()
      // In tenths of a retry, so that the model has no fractions.
      let balance = 0
      const paid: boolean[] = []
      const expected: boolean[] = []
      for (const isCall of runs.flatMap(({ isCall: kind, times }) => Array.from({ length: times }, () => kind))) {
        if (isCall) {
          budget.earn()
          balance = Math.min(100, balance + 1)
        } else {
          paid.push(budget.spend())
          expected.push(balance >= 10)
          balance -= balance >= 10 ? 10 : 0
        }
      }
      expect(paid).toEqual(expected)
    }),
  )
})
