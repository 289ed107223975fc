import { expect, test } from 'vitest'
import { bytes, cpuQuantity, memoryQuantity, millicores } from './quantity.ts'

test.each([
  ['250m', 250],
  ['2', 2000],
  ['0.5', 500],
])('%s of a processor is %i thousandths', (quantity, expected) => {
  expect(millicores(quantity)).toBe(expected)
  expect(millicores(cpuQuantity(expected))).toBe(expected)
})

test.each([
  ['256Mi', 268_435_456],
  ['2Gi', 2_147_483_648],
  ['100Ki', 102_400],
])('%s of memory is %i bytes', (quantity, expected) => {
  expect(bytes(quantity)).toBe(expected)
  expect(memoryQuantity(expected)).toBe(quantity)
})
