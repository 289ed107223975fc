import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { currentScope, inScope } from '#logs/scope.ts'
import { createCache, type Cache } from './cache.ts'

/** A database that counts its queries and can be broken. */
function countingSource<Value>(value: () => Value | undefined): {
  readonly load: () => Promise<Value | undefined>
  readonly loads: () => number
  fail: boolean
} {
  let loads = 0
  const source = {
    fail: false,
    loads: () => loads,
    load: async () => {
      loads += 1
      await sleep(10)
      if (source.fail) throw new Error('the database is away')
      return value()
    },
  }
  return source
}

const newCache = (options: Partial<Parameters<typeof createCache>[0]> = {}): Cache =>
  createCache({ namespace: 'fruit', memory: { longestTtlMs: 600_000 }, ...options })

const fiveHundred = Array.from({ length: 500 })

test('500 cold reads: naive 500 loads, through the cache 1', async () => {
  const naive = countingSource(() => ({ name: 'pear' }))
  await Promise.all(fiveHundred.map(naive.load))
  expect(naive.loads()).toBe(500)

  const cache = newCache()
  const source = countingSource(() => ({ name: 'pear' }))
  const answers = await Promise.all(fiveHundred.map(async () => await cache.get('pear', source.load)))
  expect(answers).toEqual(fiveHundred.map(() => ({ name: 'pear' })))
  expect(source.loads()).toBe(1)
  await cache.get('pear', source.load)
  expect(source.loads()).toBe(1)
})

test('what does not exist is remembered too, for a shorter time', async () => {
  const cache = newCache({ negativeTtlMs: 300 })
  const source = countingSource(() => undefined)
  expect(await cache.get('unicorn', source.load)).toBeUndefined()
  expect(await cache.get('unicorn', source.load)).toBeUndefined()
  expect(source.loads()).toBe(1)
  await vi.waitFor(async () => {
    await cache.get('unicorn', source.load)
    expect(source.loads()).toBe(2)
  })
})

describe('when loading fails', () => {
  test('the value that is over is given, and the database is left alone for a second', async () => {
    const cache = newCache({ ttlMs: 10 })
    const source = countingSource(() => 'pear')
    await cache.get('pear', source.load)
    await sleep(15)
    source.fail = true
    expect(await cache.get('pear', source.load)).toBe('pear')
    for (const _ of fiveHundred) expect(await cache.get('pear', source.load)).toBe('pear')
    expect(source.loads()).toBeLessThanOrEqual(10)
  })

  test('without an old value all who wait get the error, and the next one tries again', async () => {
    const cache = newCache()
    const source = countingSource(() => 'pear')
    source.fail = true
    const answers = await Promise.allSettled(fiveHundred.map(async () => await cache.get('pear', source.load)))
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true)
    expect(source.loads()).toBe(1)
    source.fail = false
    expect(await cache.get('pear', source.load)).toBe('pear')
  })

  test('a load that hangs is a failed load', async () => {
    const cache = newCache({ loadTimeoutMs: 20 })
    let aborted = false
    const hang = (signal: AbortSignal): Promise<string> => {
      signal.addEventListener('abort', () => (aborted = true))
      return new Promise(() => undefined)
    }
    await expect(cache.get('pear', hang)).rejects.toThrow('no answer within 20 ms')
    expect(aborted).toBe(true)
  })
})

describe('after a commit', () => {
  test('the writer reads what it wrote, though a load from before is still on its way', async () => {
    const cache = newCache()
    let price = 100
    let finish = (): void => undefined
    const slow = new Promise<void>((resolve) => (finish = resolve))
    const early = cache.get('pear', async () => {
      const seen = price
      await slow
      return seen
    })
    await vi.waitFor(() => expect(finish).toBeDefined())
    await cache.invalidateAfter(['pear'], async () => {
      price = 120
    })
    expect(await cache.get('pear', async () => price)).toBe(120)
    finish()
    expect(await early).toBe(100)
    expect(await cache.get('pear', async () => -1)).toBe(120)
  })

  test('a commit whose answer was lost invalidates too', async () => {
    const cache = newCache()
    await cache.get('pear', async () => 100)
    const commit = cache.invalidateAfter(['pear'], () => Promise.reject(new Error('connection lost')))
    await expect(commit).rejects.toThrow('connection lost')
    expect(await cache.get('pear', async () => 120)).toBe(120)
  })

  test('clear forgets the whole namespace', async () => {
    const cache = newCache()
    await cache.get('page 1', async () => 'old')
    await cache.get('page 2', async () => 'old')
    await cache.clear()
    expect(await cache.get('page 1', async () => 'new')).toBe('new')
    expect(await cache.get('page 2', async () => 'new')).toBe('new')
  })
})

test('a caller who leaves does not end the load of the others', async () => {
  const cache = newCache()
  const source = countingSource(() => 'pear')
  const leaving = cache.get('pear', source.load, { signal: AbortSignal.abort(new Error('gone')) })
  const staying = cache.get('pear', source.load)
  await expect(leaving).rejects.toThrow('gone')
  expect(await staying).toBe('pear')
  expect(source.loads()).toBe(1)
})

test('the load does not end with the request that began it', async () => {
  const cache = newCache()
  const leaving = new AbortController()
  const scope = { correlationId: 'first', signal: leaving.signal, deadline: performance.now() }
  const seen: unknown[] = []
  const load = async (signal: AbortSignal): Promise<string> => {
    await sleep(10)
    seen.push(currentScope()?.correlationId, currentScope()?.signal === signal, currentScope()?.deadline)
    signal.throwIfAborted()
    return 'pear'
  }
  const first = inScope(scope, () => cache.get('pear', load, { signal: leaving.signal }))
  const second = cache.get('pear', load)
  leaving.abort(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  expect(await second).toBe('pear')
  expect(seen).toEqual(['first', true, undefined])
})

test('values are the same on a miss and on a hit: JSON, and nobody shares an object', async () => {
  const cache = newCache()
  const load = async (): Promise<{ readonly at: Date; tags: string[] }> => ({ at: new Date(0), tags: ['green'] })
  const first = await cache.get('pear', load)
  expectTypeOf(first).toEqualTypeOf<{ readonly at: string; tags: string[] } | undefined>()
  expect(first).toEqual({ at: '1970-01-01T00:00:00.000Z', tags: ['green'] })
  first?.tags.push('eaten')
  expect(await cache.get('pear', load)).toEqual({ at: '1970-01-01T00:00:00.000Z', tags: ['green'] })
})
