import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorOf, tryReadCursor } from './cursor.ts'
import { largestPage, mapPage, pageOf, PageQuery } from './page.ts'
import { readCursor } from './read-cursor.ts'

test('behaviour 34: walking through the pages meets every row once, in order, whatever the size of a page', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (ids, limit) => {
      const sorted = ids.toSorted((a, b) => a - b)
      const met: number[] = []
      let cursor: string | undefined
      do {
        const [after] = readCursor(cursor, ['number']) ?? [-1]
        const rows = sorted.filter((id) => id > after).slice(0, limit + 1)
        const page = pageOf(rows, limit, (id) => [id])
        expect(page.items.length).toBeLessThanOrEqual(limit)
        met.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(met).toEqual(sorted)
    }),
  )
})

test('behaviour 34: a cursor is one opaque word that gives its values back, in any language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (text, number) => {
      const cursor = cursorOf([text, number])
      expect(cursor).toMatch(/^[\w-]+$/)
      expect(tryReadCursor(cursor, ['string', 'number'])).toEqual([text, number])
    }),
  )
})

test('behaviour 34: whatever a client sends as a cursor is a refusal, never an error of ours', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(tryReadCursor(text, ['number'])).toBeUndefined()
      expect(() => readCursor(text, ['number'])).toThrow(expect.objectContaining({ code: 'validation' }))
    }),
  )
  expect(() => readCursor(cursorOf(['of another list']), ['number'])).toThrow(
    expect.objectContaining({ code: 'validation' }),
  )
  expect(readCursor(undefined, ['number'])).toBeUndefined()
})

test('behaviour 34: a page is bounded', () => {
  expect(PageQuery.parse({})).toEqual({ limit: 24 })
  expect(PageQuery.parse({ limit: '50' })).toEqual({ limit: 50 })
  for (const limit of ['0', '-1', '1.5', String(largestPage + 1), 'x', 'Infinity']) {
    expect(PageQuery.safeParse({ limit }).success, limit).toBe(false)
  }
  expect(PageQuery.safeParse({ cursor: 'x'.repeat(513) }).success).toBe(false)
})

test('rows become what the contract promises, the place stays', () => {
  const page = pageOf([1, 2, 3], 2, (id) => [id])
  expect(mapPage(page, String)).toEqual({ items: ['1', '2'], next: cursorOf([2]) })
})
