import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lru } from './lru.ts'

test('what was not used for longest goes first', () => {
  const lru = new Lru<number>({ maxEntries: 2, maxBytes: 1_000 })
  lru.set('a', 1, { forMs: 60_000 })
  lru.set('b', 2, { forMs: 60_000 })
  lru.get('a')
  lru.set('c', 3, { forMs: 60_000 })
  expect(['a', 'b', 'c'].map((key) => lru.get(key))).toEqual([1, undefined, 3])
})

test('what is over is gone, and what is larger than everything is never kept', () => {
  const lru = new Lru<number>({ maxEntries: 2, maxBytes: 100 })
  lru.set('a', 1, { forMs: 0 })
  expect(lru.get('a')).toBeUndefined()
  lru.set('b', 1, { forMs: 60_000 })
  lru.set('b', 2, { forMs: 60_000, size: 1_000 })
  expect(lru.get('b')).toBeUndefined()
  expect([lru.size, lru.bytes]).toEqual([0, 0])
})

test('law: it does what a list does that is kept in the order of use, and stays within its bounds', () => {
  const move = fc.record({
    do: fc.constantFrom('set', 'set', 'get', 'delete'),
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    size: fc.nat(60),
  })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const bounds = { maxEntries: 3, maxBytes: 200 }
      const lru = new Lru<number>(bounds)
      let model: { readonly key: string; readonly value: number; readonly bytes: number }[] = []
      const bytes = (): number => model.reduce((sum, each) => sum + each.bytes, 0)
      for (const [value, { do: what, key, size }] of moves.entries()) {
        const found = model.find((each) => each.key === key)
        if (what === 'get') expect(lru.get(key)).toBe(found?.value)
        if (what === 'delete') lru.delete(key)
        if (what === 'set') lru.set(key, value, { forMs: 600_000, size })
        model = model.filter((each) => each.key !== key)
        if (what === 'get' && found !== undefined) model.push(found)
        if (what === 'set') model.push({ key, value, bytes: 2 * (1 + size) })
        while (model.length > bounds.maxEntries || bytes() > bounds.maxBytes) model.shift()
        expect([lru.size, lru.bytes]).toEqual([model.length, bytes()])
      }
    }),
  )
})
