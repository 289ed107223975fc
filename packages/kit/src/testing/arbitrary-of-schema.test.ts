import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { unstorable } from '#http/json-body.ts'
import { arbitraryOfSchema } from './arbitrary-of-schema.ts'

test.each([
  ['texts', z.string().min(3).max(8)],
  [
    'texts of a pattern with a length beside it',
    z
      .string()
      .regex(/^[a-z]+$/)
      .min(2)
      .max(9),
  ],
  ['numbers', z.int().min(-3).max(7)],
  [
    'lists',
    z
      .array(z.enum(['a', 'b']))
      .min(1)
      .max(4),
  ],
  ['objects', z.object({ sku: z.string().regex(/^[A-Z]{2}-\d{2}$/), note: z.string().max(5).optional() })],
  ['one of several', z.union([z.literal('all'), z.int().min(1)])],
])('%s pass their own schema', (_, schema) => {
  fc.assert(fc.property(arbitraryOfSchema(schema), (value) => schema.safeParse(value).success))
})

test('texts of a wide pattern are whole characters that a database takes', () => {
  const schema = z.string().regex(/^[^<>]+$/)
  fc.assert(
    fc.property(arbitraryOfSchema(schema), (text) => !unstorable.test(String(text))),
    { numRuns: 1_000 },
  )
})

test('a length that its pattern hardly ever reaches is a mistake that is told, and not tried for ever', () => {
  const schema = z
    .string()
    .regex(/^[a-z]+$/)
    .min(5_000)
  expect(() => fc.sample(arbitraryOfSchema(schema), 1)).toThrow('write it into the pattern')
})
