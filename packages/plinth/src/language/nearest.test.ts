import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.for<readonly [string, readonly string[], string | undefined]>([
  ['databse', ['database', 'cache'], 'database'],
  ['Database', ['database', 'cache'], 'database'],
  ['multiaz', ['multiAz', 'storage'], 'multiAz'],
  ['prod', ['production', 'staging'], 'production'],
  ['pro', ['production', 'protected'], undefined],
  ['zebra', ['database', 'cache'], undefined],
  ['', ['a'], 'a'],
  ['anything', [], undefined],
])('%s of %j is %s', ([given, known, expected]) => {
  expect(nearest(given, known)).toBe(expected)
})
