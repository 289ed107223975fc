import { expect, test } from 'vitest'
import { differences } from './differences.ts'

function said(before: unknown, after: unknown, ...sets: readonly string[]): readonly string[] {
  return differences(before, after, (path) => sets.includes(path)).map(
    ({ path, before: old, after: now }) => `${path}: ${JSON.stringify(old)} → ${JSON.stringify(now)}`,
  )
}

test('says where, as deep as it can', () => {
  expect(said({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 4, d: 3 }, e: 5 })).toEqual([
    'b.c: 2 → 4',
    'e: undefined → 5',
  ])
})

test('the order of keys means nothing, the order of a list does, and that of a set does not', () => {
  expect(said({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([])
  expect(said({ list: [1, 2] }, { list: [2, 1] })).toEqual(['list: [1,2] → [2,1]'])
  expect(said({ list: [1, 2] }, { list: [2, 1] }, 'list')).toEqual([])
})

test('items with names are matched by them', () => {
  const before = {
    env: [
      { name: 'A', value: 1 },
      { name: 'B', value: 2 },
    ],
  }
  const after = {
    env: [
      { name: 'B', value: 3 },
      { name: 'C', value: 4 },
    ],
  }
  expect(said(before, after)).toEqual([
    'env.A: {"name":"A","value":1} → undefined',
    'env.B.value: 2 → 3',
    'env.C: undefined → {"name":"C","value":4}',
  ])
})

test('another order of named items is a difference of a list, and none of a set', () => {
  const [before, after] = [{ env: [{ name: 'A' }, { name: 'B' }] }, { env: [{ name: 'B' }, { name: 'A' }] }]
  expect(said(before, after)).toHaveLength(1)
  expect(said(before, after, 'env')).toEqual([])
})

test('items without names are matched by their places while none comes or goes', () => {
  expect(said({ to: [{ cidr: 'a' }, { cidr: 'b' }] }, { to: [{ cidr: 'a' }, { cidr: 'c' }] })).toEqual([
    'to.1.cidr: "b" → "c"',
  ])
  expect(said({ to: [{ cidr: 'a' }] }, { to: [{ cidr: 'a' }, { cidr: 'c' }] })).toHaveLength(1)
})

test('an item that is twice in one side is not matched by its name', () => {
  const twice = {
    rules: [
      { name: 'A', port: 1 },
      { name: 'A', port: 2 },
    ],
  }
  expect(said(twice, { rules: [{ name: 'A', port: 1 }] })).toHaveLength(1)
})
