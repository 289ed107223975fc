import { expect, it } from 'vitest'
import { laneOf, largestBody } from './patience.ts'

it.each([
  ['GET', '/api/products', 'quick'],
  ['HEAD', '/api/products/oak-stool', 'quick'],
  ['POST', '/api/cart/lines', 'quick'],
  ['POST', '/api/checkout', 'slow'],
  ['GET', '/api/account/export', 'slow'],
  ['GET', '/api/nothing-like-that', 'slow'],
] as const)('%s %s goes in the %s lane', (method, path, lane) => {
  expect(laneOf(method, path)).toBe(lane)
})

it('takes bodies as large as the largest import', () => {
  expect(largestBody).toBe(2_000_000)
})
