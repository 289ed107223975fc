import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundUp, ticks } from './chart-scale.ts'

it.each([
  [0, 1],
  [7, 10],
  [18, 20],
  [21, 25],
  [1_234_56, 200_000],
])('a chart of values up to %i ends at %i', (value, top) => {
  expect(roundUp(value)).toBe(top)
})

it('leaves room for every value, and no more than twice and a half of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (value) => {
      expect(roundUp(value)).toBeGreaterThanOrEqual(value)
      expect(roundUp(value)).toBeLessThanOrEqual(value * 2.5)
    }),
  )
})

it('draws equal steps', () => {
  expect(ticks(20)).toEqual([0, 5, 10, 15, 20])
})
