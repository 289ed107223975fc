import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestWord, searchQueryOf, slipsBetween, wordsOf } from './search-text.ts'

describe('the text of a search', () => {
  test('becomes words, and a query that finds their continuations', () => {
    expect(wordsOf('  Cast-iron PAN!? ')).toEqual(['cast', 'iron', 'pan'])
    expect(searchQueryOf(['cast', 'iron'])).toBe('cast:* & iron:*')
    expect(searchQueryOf(wordsOf("'; drop table --"))).toBe('drop:* & table:*')
    expect(searchQueryOf(wordsOf('!&|:*'))).toBeUndefined()
  })

  test('holds letters and digits alone, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = wordsOf(text)
        expect(words.length).toBeLessThanOrEqual(8)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
  })

  test.each([
    ['ketle', 'kettle'],
    ['chiar', 'chair'],
    ['lapm', 'lamp'],
    ['towells', 'towels'],
    ['xylophone', undefined],
  ])('%s means %s', (typed, meant) => {
    expect(nearestWord(typed, ['kettle', 'lamp', 'chair', 'towels', 'lamb'])).toBe(meant)
  })

  test('slips are a distance: none for the same word, as many in both directions, at most the longer word', () => {
    const word = fc.stringMatching(/^[a-d]{0,7}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, a)).toBe(0)
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a))
        expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(slipsBetween(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})
