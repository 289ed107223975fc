import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entityTagsOf } from './if-match.ts'

test('behaviour 36: entity tags are read without their quotes; weak ones count, since a CDN weakens them', () => {
  expect(entityTagsOf('"1"')).toEqual(['1'])
  expect(entityTagsOf('W/"1"')).toEqual(['1'])
  expect(entityTagsOf(' "a" , W/"b,c" ')).toEqual(['a', 'b,c'])
  expect(entityTagsOf('*')).toEqual(['*'])
  for (const malformed of ['1', '"1', '"a" "b"', '', '"a",', 'w/"1"']) expect(entityTagsOf(malformed)).toBeUndefined()
})

test('any list of tags comes back as it was written', () => {
  const tag = fc.string({ unit: fc.constantFrom('a', 'b', '1', ',', '!', '*', '-', 'W', '/') })
  fc.assert(
    fc.property(fc.array(tag, { minLength: 1 }), (list) => {
      expect(entityTagsOf(list.map((one) => `"${one}"`).join(', '))).toEqual(list)
    }),
  )
})

test('a hostile header is refused in time that grows with its length alone', () => {
  const started = performance.now()
  expect(entityTagsOf(`${'"a",'.repeat(4000)}x`)).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(1000)
})
