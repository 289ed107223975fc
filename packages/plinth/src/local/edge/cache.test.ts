import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Cache } from './cache.ts'

const lifetime = { fresh: 60, whileRevalidating: 0, ifError: 0 }

function page(bytes: number, since = 0): Parameters<Cache['keep']>[1] {
  return { status: 200, headers: {}, body: Buffer.alloc(bytes), lifetime, since }
}

test('the least recently used answer goes first', () => {
  const cache = new Cache(30)
  cache.keep('a', page(10))
  cache.keep('b', page(10))
  cache.keep('c', page(10))
  cache.find('a', 0)
  cache.keep('d', page(10))
  const held = ['a', 'b', 'c', 'd'].map((key) => cache.find(key, 0)?.kept.body.length)
  expect(held).toEqual([10, undefined, 10, 10])
})

test('an answer has an age, and is expired after its lifetime', () => {
  const cache = new Cache(100)
  cache.keep('a', page(1, 1_000_000))
  expect(cache.find('a', 1_059_000)).toMatchObject({ age: 59, use: 'fresh' })
  expect(cache.find('a', 1_060_000)).toMatchObject({ age: 60, use: 'expired' })
})

test('a cache never holds more than its limit, and what it holds is what was kept last', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 50 }))
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const cache = new Cache(60)
      const last = new Map<string, number>()
      for (const [key, bytes] of steps) {
        cache.keep(key, page(bytes))
        last.set(key, bytes)
        expect(cache.bytes).toBeLessThanOrEqual(60)
      }
      const held = [...last].flatMap(([key, bytes]) => {
        const found = cache.find(key, 0)
        expect(found === undefined || found.kept.body.length === bytes).toBe(true)
        return found === undefined ? [] : [found.kept.body.length]
      })
      expect(cache.bytes).toBe(held.reduce((sum, bytes) => sum + bytes, 0))
    }),
  )
})
