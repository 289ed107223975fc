import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generate, indexOf, patternOf, target } from './codes-index.mjs'

test('docs/codes/README.md is what the catalogue says: node scripts/codes-index.mjs', async () => {
  expect(await readFile(target, 'utf8')).toBe(await generate())
})

test('a pattern shows the names of parameters, also of lists', () => {
  const message = (p: { path: string; others: readonly string[] }): string => `${p.path} and ${p.others.join(', ')}`
  expect(patternOf({ severity: 'error', message, help: '' })).toBe('{path} and {others}')
})

test('an area without a title is not forgotten', () => {
  expect(() => indexOf({ 'nowhere/else': { severity: 'error', message: 'no', help: 'no' } })).toThrow('nowhere')
})
