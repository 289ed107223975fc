import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { useConnections, useRedis } from '#testing/use-redis.ts'
import { memoryStore } from './memory-store.ts'
import { redisStore } from './redis-store.ts'
import type { CacheStore, Entry } from './store.ts'

const redis = useRedis()
const connect = useConnections(redis)

let namespaces = 0
const stores: Readonly<Record<string, () => Promise<() => CacheStore>>> = {
  memory: async () => () => memoryStore({ longestTtlMs: 600_000 }),
  redis: async () => {
    const connection = await connect({ commandTimeoutMs: 5_000 })
    return () => redisStore(connection, `laws-${(namespaces += 1)}`)
  },
}

const entry = (value: unknown, times: Partial<Entry> = {}): Entry => ({
  known: { json: JSON.stringify(value) },
  ttlMs: 60_000,
  staleForMs: 0,
  ...times,
})

async function missing(store: CacheStore, key: string): Promise<(entry: Entry) => Promise<boolean>> {
  const reading = await store.read(key)
  if (reading.fresh) throw new Error(`${key} is there`)
  return reading.put
}

describe.each(Object.entries(stores))('%s store', (_, prepare) => {
  test('what is put is read, by its own key', async () => {
    const store = (await prepare())()
    expect(await (await missing(store, 'pear'))(entry({ price: 120 }))).toBe(true)
    expect(await store.read('pear')).toEqual({ fresh: true, known: { json: '{"price":120}' } })
    expect(await store.read('quince')).toMatchObject({ fresh: false, stale: undefined })
  })

  test('that there is nothing is an entry too', async () => {
    const store = (await prepare())()
    await (
      await missing(store, 'pear')
    )(entry(undefined, { known: { json: undefined } }))
    expect(await store.read('pear')).toEqual({ fresh: true, known: { json: undefined } })
  })

  test('a load that started before the removal is not stored', async () => {
    const store = (await prepare())()
    const put = await missing(store, 'pear')
    await store.remove(['pear'])
    expect(await put(entry('old'))).toBe(false)
    expect(await store.read('pear')).toMatchObject({ fresh: false })
  })

  test('neither is one that started before the namespace was cleared', async () => {
    const store = (await prepare())()
    await (
      await missing(store, 'quince')
    )(entry('there'))
    const put = await missing(store, 'pear')
    await store.clear()
    await put(entry('old'))
    expect(await store.read('pear')).toMatchObject({ fresh: false })
    expect(await store.read('quince')).toMatchObject({ fresh: false, stale: undefined })
  })

  test('after its time an entry is stale, and then gone', async () => {
    const store = (await prepare())()
    await (
      await missing(store, 'pear')
    )(entry('ripe', { ttlMs: 30, staleForMs: 60_000 }))
    await vi.waitFor(async () =>
      expect(await store.read('pear')).toMatchObject({ fresh: false, stale: { json: '"ripe"' } }),
    )
    await (
      await missing(store, 'quince')
    )(entry('ripe', { ttlMs: 20, staleForMs: 20 }))
    await vi.waitFor(async () => expect(await store.read('quince')).toMatchObject({ fresh: false, stale: undefined }))
  })

  test('law: a reading never gives what was removed, whatever the order of loads, stores and removals', async () => {
    const newStore = await prepare()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), (steps) => obeys(newStore(), steps)),
      {
        numRuns: 60,
      },
    )
  })
})

/** The source counts versions up; loads see the version at their start and store it at some later time. */
type Step = {
  readonly do: 'start' | 'finish' | 'change' | 'clear' | 'read'
  readonly key: 'a' | 'b'
  readonly load: number
}
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('start', 'finish', 'change', 'clear', 'read'),
  key: fc.constantFrom('a', 'b'),
  load: fc.nat(5),
})

async function obeys(store: CacheStore, steps: readonly Step[]): Promise<void> {
  const source = { a: 0, b: 0 }
  const loads: { readonly put: (entry: Entry) => Promise<boolean>; readonly version: number }[] = []
  const actions: Readonly<Record<Step['do'], (step: Step) => Promise<unknown>>> = {
    start: async ({ key }) => {
      const reading = await store.read(key)
      if (!reading.fresh) loads.push({ put: reading.put, version: source[key] })
    },
    finish: async ({ load }) => {
      const [found] = loads.splice(load % Math.max(1, loads.length), 1)
      await found?.put(entry(found.version))
    },
    change: async ({ key }) => {
      source[key] += 1
      await store.remove([key])
    },
    clear: async () => {
      source.a += 1
      source.b += 1
      await store.clear()
    },
    read: async ({ key }) => {
      const reading = await store.read(key)
      if (reading.fresh) expect(reading.known).toEqual({ json: String(source[key]) })
    },
  }
  for (const each of steps) await actions[each.do](each)
}
