import { describe, expect, test } from 'vitest'
import { bugs } from './bugs.ts'
import { trialOf } from './mutant.ts'

/** The walker must notice every mistake that is planted in the prover, in networks that are always the same. */
const networks = 150

test('the prover as it is passes', async () => {
  const { verdict } = await trialOf([])
  expect(verdict(networks)).toBeUndefined()
})

test('there are at least 20 bugs, with a name each', () => {
  expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length)
  expect(bugs.length).toBeGreaterThanOrEqual(20)
})

test('a bug whose place is gone is an error, not a pass', async () => {
  const bug = { name: 'gone', file: 'packets.ts', find: 'no such text', replace: '' }
  await expect(trialOf([bug])).rejects.toThrow('stands 0 times')
})

describe('what must be caught', () => {
  test.each(bugs.map((bug) => [bug.name, bug] as const))('%s', async (_, bug) => {
    const { verdict } = await trialOf([bug])
    expect(verdict(networks)).toBeDefined()
  })
})
