import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '#testing/random.ts'
import { apportion } from './apportion.ts'
import { amountAsText, centsOf, columnInCents, numberAsText } from './cents.ts'

const money = fc.integer({ min: -(10 ** 9), max: 10 ** 12 })

test('a printed column adds up to its total, and no row is off by a cent', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(money, fc.boolean()), { maxLength: 40 }), (rows) => {
      const column = rows.map(([amount]) => amount)
      const cents = columnInCents(
        column,
        rows.map(([, known]) => known),
      )
      expect(cents.reduce((a, b) => a + b, 0)).toBe(centsOf(column.reduce((a, b) => a + b, 0)))
      cents.forEach((value, i) => expect(Math.abs(value - (column[i] ?? 0) / 10_000)).toBeLessThan(1))
    }),
    { numRuns: runs(1000) },
  )
})

test('what is known is rounded as everyone does it, and what is not takes the rest', () => {
  // 16.425 is known; 0.243 and 0.004 depend on usage; together 16.672.
  expect(columnInCents([16_425_000, 243_000, 4_000], [true, false, false])).toEqual([1643, 24, 0])
})

test('parts of a whole add up to the whole', () => {
  fc.assert(
    fc.property(
      fc.nat(10 ** 12),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
      (whole, weights) => {
        fc.pre(weights.some((weight) => weight > 1e-6))
        expect(apportion(whole, weights).reduce((a, b) => a + b, 0)).toBe(whole)
      },
    ),
    { numRuns: runs(1000) },
  )
  expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33])
})

test('amounts as people write them', () => {
  expect([0, 5, -3, 123_456_789].map(amountAsText)).toEqual(['0.00', '0.05', '-0.03', '1,234,567.89'])
  expect([0.05, 20_000, 0.98634, 1_234_567.5].map(numberAsText)).toEqual(['0.05', '20,000', '0.986', '1,234,567.5'])
})
