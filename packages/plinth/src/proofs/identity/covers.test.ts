import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '#testing/random.ts'
import { coversPattern } from './covers.ts'

test.each([
  ['s3:*', 's3:GetObject', true],
  ['s3:Get*', 's3:GetObject', true],
  ['s3:GetObject', 's3:Get*', false],
  ['s3:Get*', 's3:Get*', true],
  ['*', 's3:*', true],
  ['s3:*Object', 's3:Get*', false],
  ['s3:*Object', 's3:G*Object', true],
  ['arn:aws:s3:::a/*', 'arn:aws:s3:::a', false],
  ['role-?', 'role-a', true],
  ['role-?', 'role-*', false],
])('%s covers %s: %s', (outer, inner, covered) => {
  expect(coversPattern(outer, inner)).toBe(covered)
})

const patterns = fc.stringMatching(/^[ab*?]{0,6}$/)
const words = fc.stringMatching(/^[ab]{0,6}$/)

test('what covers a pattern matches every text that the pattern matches', () => {
  const matches = (pattern: string, word: string): boolean =>
    new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(word)
  fc.assert(
    fc.property(patterns, patterns, words, (outer, inner, word) => {
      if (coversPattern(outer, inner) && matches(inner, word)) expect(matches(outer, word)).toBe(true)
    }),
    { numRuns: runs(2_000) },
  )
})

test('a pattern covers a plain text exactly when it matches it', () => {
  fc.assert(
    fc.property(patterns, words, (pattern, word) => {
      const matches = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(word)
      expect(coversPattern(pattern, word)).toBe(matches)
    }),
    { numRuns: runs(2_000) },
  )
})
