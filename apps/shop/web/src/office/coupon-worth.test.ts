import { expect, it } from 'vitest'
import { valueFrom, worthOf, worthText } from './coupon-worth.ts'

it.each([
  ['percentage', 10_000, '10 %', '10'],
  ['percentage', 12_500, '12.5 %', '12.5'],
  ['fixed', 1_500, '$15.00', '15.00'],
] as const)('a coupon of kind %s and value %i is worth %s', (kind, value, shown, typed) => {
  expect(worthOf({ kind, value })).toBe(shown)
  expect(worthText({ kind, value })).toBe(typed)
  expect(valueFrom(kind, typed)).toBe(value)
})
