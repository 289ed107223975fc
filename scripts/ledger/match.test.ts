import { expect, test } from 'vitest'
import { differences } from './match.ts'

test.each([
  ['the same scalar', 1, 1],
  ['some keys of an object', { a: 1, b: 2 }, { a: 1 }],
  ['keys in another order', { a: 1, b: 2 }, { $exactly: { b: 2, a: 1 } }],
  ['a list item by item', [{ a: 1, b: 2 }, 3], [{ a: 1 }, 3]],
  ['items somewhere in a list', [1, { a: 1, b: 2 }, 3], { $contains: [3, { b: 2 }] }],
  ['text', 'v1.35.2', { $matches: '^v1\\.35\\.' }],
  ['a key that is not there', { a: 1 }, { b: { $absent: true } }],
])('%s fits', (_, actual, pattern) => {
  expect(differences(actual, pattern)).toEqual([])
})

test.each([
  ['another scalar', { a: 1 }, { a: '1' }, ['a is 1, not "1"']],
  ['a key that is missing', { a: 1 }, { b: 2 }, ['b is absent, not 2']],
  ['a further key', { a: 1, b: 2 }, { $exactly: { a: 1 } }, [' is {"a":1,"b":2}, not exactly {"a":1}']],
  ['a longer list', { a: [1, 2] }, { a: [1] }, ['a has 2 items, not 1: [1,2]']],
  ['another order', [1, 2], [2, 1], ['[0] is 1, not 2', '[1] is 2, not 1']],
  ['no such item', { a: [1] }, { a: { $contains: [2] } }, ['a has nothing like 2 in it: [1]']],
  ['other text', { a: 'v1.3' }, { a: { $matches: '^v2' } }, ['a is "v1.3", which does not match ^v2']],
  ['a key that is there', { a: 1 }, { a: { $absent: true } }, ['a is there: 1']],
  ['no object', 1, { a: 1 }, [' is 1, not an object']],
])('%s differs', (_, actual, pattern, reasons) => {
  expect(differences(actual, pattern)).toEqual(reasons)
})

test('a word that nobody knows is a mistake, not a pattern', () => {
  expect(() => differences({ a: 1 }, { a: { $equals: 1 } })).toThrow('not a pattern: {"$equals":1}')
})
