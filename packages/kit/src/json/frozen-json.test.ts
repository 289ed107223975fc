import { expect, test } from 'vitest'
import { frozenFromJson, jsonOf } from './frozen-json.ts'

test('a value that many read is frozen all the way down', () => {
  const value = frozenFromJson('{"lines":[{"sku":"MUG-BLK"}]}') as { lines: { sku: string }[] }
  expect(() => value.lines.push({ sku: 'X' })).toThrow(TypeError)
  expect(() => {
    const [line] = value.lines
    if (line !== undefined) line.sku = 'X'
  }).toThrow(TypeError)
})

test('its text is kept as the bytes that are sent; any other value is written as JSON', () => {
  expect(jsonOf(frozenFromJson('{ "price": "1 €" }'))).toEqual(Buffer.from('{ "price": "1 €" }'))
  expect(jsonOf({ ...(frozenFromJson('{ "price": 1.0 }') as object) })).toBe('{"price":1}')
  expect([jsonOf(frozenFromJson('"pear"')), jsonOf(null), jsonOf([1])]).toEqual(['"pear"', 'null', '[1]'])
})
