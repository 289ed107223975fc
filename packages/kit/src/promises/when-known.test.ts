import { expect, test } from 'vitest'
import { whenKnown } from './when-known.ts'

test('a value that is there is gone on with at once, and what is thrown comes out', () => {
  expect(whenKnown(20, (value) => value + 1)).toBe(21)
  const refuse = (): never => {
    throw new Error('refused')
  }
  expect(() => whenKnown(20, refuse)).toThrow('refused')
})

test('a promise stays one', async () => {
  const later = whenKnown(Promise.resolve(20), (value) => value + 1)
  expect(later).toBeInstanceOf(Promise)
  expect(await later).toBe(21)
})
