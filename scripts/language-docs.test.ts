import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docsOf, generate, target } from './language-docs.mjs'

test('comments by interface and key; a key without one has that of the interface it holds', () => {
  const source = `
    /** A thing. */
    export interface ThingInput {
      /**
       * Its name; \`x\` unless
       * given.
       */
      readonly name?: string
      readonly part?: PartInput
      readonly parts?: Readonly<Record<string, PartInput>>
      readonly inner?: {
        /** Deep. */
        readonly deep?: boolean
      }
    }
    // no documentation
    interface Hidden { a: string }`
  const other = '/** A part. */\nexport interface PartInput { size: number }'
  expect(docsOf([source, other])).toEqual({
    docs: {
      ThingInput: 'A thing.',
      'ThingInput.name': 'Its name; `x` unless given.',
      'ThingInput.part': 'A part.',
      'ThingInput.parts': 'A part.',
      'ThingInput.inner.deep': 'Deep.',
      PartInput: 'A part.',
    },
    holds: { 'ThingInput.part': 'PartInput', 'ThingInput.parts': 'PartInput' },
  })
})

test('language/docs.gen.ts is what the comments say: node scripts/language-docs.mjs', async () => {
  expect(readFileSync(target, 'utf8')).toBe(await generate())
})
