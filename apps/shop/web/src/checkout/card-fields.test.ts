import { expect, it } from 'vitest'
import { grouped } from './card-fields.tsx'

it.each([
  ['4242424242424242', '4242 4242 4242 4242'],
  ['4242 4242', '4242 4242'],
  ['378282246310005', '3782 8224 6310 005'],
  ['42x', '42'],
])('the card number %s is shown as %s', (typed, shown) => {
  expect(grouped(typed)).toBe(shown)
})
