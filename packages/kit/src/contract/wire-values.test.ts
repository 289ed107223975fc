import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fromTextOf, queryText } from './wire-values.ts'

const schema = z.object({
  count: z.int().optional(),
  price: z.number().optional(),
  open: z.boolean().optional(),
  name: z.string().optional(),
  tags: z.array(z.string()).optional(),
  sizes: z.array(z.int()).optional(),
  sort: z.enum(['name', 'price']).optional(),
  level: z.literal([1, 2]).optional(),
  limit: z.int().default(20),
})

/** As the server sees a query: text, or a list of texts where a name repeats. */
function parsed(query: string): Record<string, string | readonly string[]> {
  const search = new URLSearchParams(query)
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const all = search.getAll(name)
      return [name, all.length === 1 ? (all[0] ?? '') : all]
    }),
  )
}

test('what a client writes into a query is what the handler reads', () => {
  const number = fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    .map((value) => Math.round(value * 100) / 100 + 0)
  const values = fc.record(
    {
      count: fc.integer(),
      price: number,
      open: fc.boolean(),
      name: fc.string(),
      tags: fc.array(fc.string(), { minLength: 1 }),
      sizes: fc.array(fc.integer(), { minLength: 1 }),
      sort: fc.constantFrom('name', 'price'),
      level: fc.constantFrom(1, 2),
      limit: fc.integer(),
    },
    { requiredKeys: ['limit'] },
  )
  fc.assert(
    fc.property(values, (sent) => {
      expect(schema.parse(fromTextOf(schema)(parsed(queryText(sent))))).toEqual({ ...sent })
    }),
  )
})

test.each(['1e3', '0x10', ' 1', '', '1_000', '+1', 'Infinity', '١'])('%j is no number', (text) => {
  expect(schema.safeParse(fromTextOf(schema)({ count: text })).success).toBe(false)
})

test.each(['1', 'yes', 'TRUE', ''])('%j is no boolean', (text) => {
  expect(schema.safeParse(fromTextOf(schema)({ open: text })).success).toBe(false)
})

test('a text of digits stays a text where the schema asks for one', () => {
  expect(schema.parse(fromTextOf(schema)({ name: '007', tags: '42' }))).toEqual({
    name: '007',
    tags: ['42'],
    limit: 20,
  })
})

test('absent values are left out of the query', () => {
  expect(queryText({ a: undefined, b: null, c: [] })).toBe('')
  expect(queryText({ q: 'sea & sun', tags: ['a', 'b'] })).toBe('?q=sea+%26+sun&tags=a&tags=b')
})
