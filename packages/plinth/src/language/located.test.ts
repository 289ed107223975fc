import { describe, expect, test } from 'vitest'
import { at, keysOf, override, type Located } from './located.ts'
import { postgres } from './words/postgres.ts'

const base: Located = { value: { cidr: '10.0.0.0/16', subnets: { public: ['a'], private: ['b'] } }, path: ['network'] }
const over: Located = {
  value: { subnets: { public: ['c', 'd'] }, nat: 'single' },
  path: ['environments', 'demo', 'network'],
}

/** Values with the place they were written at. */
function leaves(group: Located): Record<string, unknown> {
  return Object.fromEntries(keysOf(group).map((key) => [key, at(group, key)]))
}

describe('an override', () => {
  test('merges groups at any depth, and each value keeps the place it was written at', () => {
    const merged = override(base, over)!
    expect(keysOf(merged)).toEqual(['cidr', 'subnets', 'nat'])
    expect(at(merged, 'cidr')).toEqual({ value: '10.0.0.0/16', path: ['network', 'cidr'] })
    expect(at(merged, 'nat')).toEqual({ value: 'single', path: ['environments', 'demo', 'network', 'nat'] })
    expect(leaves(at(merged, 'subnets')!)).toEqual({
      public: { value: ['c', 'd'], path: ['environments', 'demo', 'network', 'subnets', 'public'] },
      private: { value: ['b'], path: ['network', 'subnets', 'private'] },
    })
  })

  test('replaces lists whole', () => {
    const lists = override({ value: ['a', 'b'], path: ['x'] }, { value: ['c'], path: ['y'] })
    expect(lists).toEqual({ value: ['c'], path: ['y'] })
  })

  test('replaces a value by a group and a group by a value', () => {
    expect(override(base, { value: 'none', path: ['y'] })).toEqual({ value: 'none', path: ['y'] })
    expect(override({ value: 'none', path: ['x'] }, over)).toBe(over)
  })

  test('of nothing, or by nothing, is the other', () => {
    expect(override(undefined, over)).toBe(over)
    expect(override(base, undefined)).toBe(base)
    expect(override(undefined, undefined)).toBeUndefined()
  })

  test('looks into declarations, and a declaration replaces whatever was there', () => {
    const declared = { value: postgres({ class: 'db.t3.micro' }), path: ['resources', 'database'] }
    const merged = override(declared, { value: { storage: 30 }, path: ['o'] })!
    expect(leaves(merged)).toEqual({
      class: { value: 'db.t3.micro', path: ['resources', 'database', 'class'] },
      storage: { value: 30, path: ['o', 'storage'] },
    })
    expect(override(base, declared)).toBe(declared)
  })
})

test('what is no group has no keys', () => {
  for (const value of [undefined, null, 1, 'text', true, [1]]) {
    expect(keysOf({ value, path: [] })).toEqual([])
    expect(at({ value, path: [] }, 'key')).toBeUndefined()
  }
})

test('keys of every object that JavaScript gives for free are no values', () => {
  expect(at({ value: {}, path: [] }, 'constructor')).toBeUndefined()
  expect(at({ value: {}, path: [] }, 'toString')).toBeUndefined()
})
