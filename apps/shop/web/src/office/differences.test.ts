import { expect, it } from 'vitest'
import { differences } from './differences.ts'

it('names the fields that a change touched, and no others', () => {
  const before = { sku: 'MUG-SAGE', price: 2200, product: { slug: 'mug', tags: ['tea'] }, compareAt: null }
  const after = { sku: 'MUG-SAGE', price: 1900, product: { slug: 'mug', tags: ['tea', 'gift'] }, compareAt: 2200 }
  expect(differences(before, after)).toEqual([
    { path: 'price', before: '2200', after: '1900' },
    { path: 'compareAt', before: '–', after: '2200' },
    { path: 'product.tags.1', before: '–', after: 'gift' },
  ])
})

it('shows what is new as a change from nothing', () => {
  expect(differences(null, { code: 'SPRING' })).toEqual([{ path: 'code', before: '–', after: 'SPRING' }])
  expect(differences({ code: 'SPRING' }, { code: 'SPRING' })).toEqual([])
})
