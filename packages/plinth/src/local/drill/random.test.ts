import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs, seed } from '#testing/random.ts'
import { drawName, pause, randomOf, seedOf } from './random.ts'

function take(count: number, random: () => number): readonly number[] {
  return Array.from({ length: count }, random)
}

test('the same seed gives the same numbers, another seed others', () => {
  fc.assert(
    fc.property(fc.integer(), (given) => {
      expect(take(20, randomOf(given))).toEqual(take(20, randomOf(given)))
      expect(take(20, randomOf(seedOf(given, 1)))).not.toEqual(take(20, randomOf(seedOf(given, 2))))
    }),
    { seed, numRuns: runs(100) },
  )
})

test('pauses are those of a Poisson process: their mean is the rate, and they spread as widely', () => {
  const random = randomOf(seed)
  const pauses = take(20_000, () => pause(random, 50))
  const mean = pauses.reduce((sum, one) => sum + one, 0) / pauses.length
  const spread = Math.sqrt(pauses.reduce((sum, one) => sum + (one - mean) ** 2, 0) / pauses.length)
  // 20 ms, with five standard errors of 20 / sqrt(20,000) to either side.
  expect(Math.abs(mean - 20)).toBeLessThan(0.75)
  expect(Math.abs(spread - 20)).toBeLessThan(1.5)
})

test('names are drawn by weight, whatever order they are written in', () => {
  const random = randomOf(seed)
  const drawn = Array.from({ length: 10_000 }, () => drawName(random, { buy: 1, browse: 3, never: 0 }))
  const browse = drawn.filter((name) => name === 'browse').length
  expect(Math.abs(browse - 7_500)).toBeLessThan(250)
  expect(new Set(drawn)).toEqual(new Set(['buy', 'browse']))
  expect(drawName(randomOf(5), { a: 1, b: 1 })).toBe(drawName(randomOf(5), { b: 1, a: 1 }))
})
