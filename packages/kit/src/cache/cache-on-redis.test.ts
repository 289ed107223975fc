import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { useConnections, useRedis } from '#testing/use-redis.ts'
import { createCache, type Cache, type CacheOptions } from './cache.ts'

const redis = useRedis({ password: 'a secret' })
const connect = useConnections(redis)

async function replica(options: Partial<CacheOptions> = {}): Promise<Cache> {
  return createCache({ namespace: 'fruit', redis: await connect({ commandTimeoutMs: 5_000 }), ...options })
}

const many = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

test('replicas share what one of them loaded', async () => {
  const [left, right] = [await replica(), await replica()]
  await left.get('pear', async () => 120)
  expect(await right.get('pear', async () => -1)).toBe(120)
})

test('500 cold reads on two replicas: 1 load', async () => {
  const [left, right] = [await replica({ peerWaitMs: 5_000 }), await replica({ peerWaitMs: 5_000 })]
  let loads = 0
  const load = async (): Promise<number> => {
    loads += 1
    await sleep(30)
    return 120
  }
  const answers = await Promise.all(
    many(500).map(async (index) => await (index % 2 === 0 ? left : right).get('pear', load)),
  )
  expect(new Set(answers)).toEqual(new Set([120]))
  expect(loads).toBe(1)
})

test('a replica that died while loading holds the others up for a moment only', async () => {
  const [dying, living] = [await replica(), await replica({ peerWaitMs: 50 })]
  void Promise.resolve(dying.get('pear', () => new Promise(() => undefined))).catch(() => undefined)
  await vi.waitFor(async () => expect(await redis().command('KEYS', '*:l:*')).toHaveLength(1))
  expect(await living.get('pear', async () => 120)).toBe(120)
})

test('an invalidation reaches all replicas, and ends loads that they had begun', async () => {
  const [left, right] = [await replica(), await replica()]
  let price = 100
  let finish = (): void => undefined
  const slow = new Promise<void>((resolve) => (finish = resolve))
  let started = false
  const early = right.get('pear', async () => {
    const seen = price
    started = true
    await slow
    return seen
  })
  await vi.waitFor(() => expect(started).toBe(true))
  await left.invalidateAfter(['pear'], async () => {
    price = 120
  })
  finish()
  expect(await early).toBe(100)
  expect(await right.get('pear', async () => price)).toBe(120)
})

test('new code does not read values of another shape', async () => {
  const [old, next] = [await replica({ version: 1 }), await replica({ version: 2 })]
  await old.get('pear', async () => 120)
  expect(await next.get('pear', async () => ({ cents: 120 }))).toEqual({ cents: 120 })
})

describe('Redis loss is a slow-down', () => {
  const faults = {
    killed: { begin: () => redis().kill(), end: () => redis().restart() },
    hanging: { begin: async () => redis().pause(), end: async () => redis().resume() },
  }
  test.each(Object.entries(faults))('%s under load: no error, and few loads', async (_name, fault) => {
    const cache = await replica({ redis: await connect() })
    let loads = 0
    const load = async (): Promise<string> => {
      loads += 1
      return 'fruit'
    }
    const keys = many(20).map(String)
    const round = (): Promise<unknown> => Promise.all(keys.map(async (key) => await cache.get(key, load)))
    for (const _ of many(10)) await round()
    await fault.begin()
    const from = performance.now()
    for (const _ of many(100)) await round()
    // Each key once for Redis and once for the memory of this process, which stands in; a slow machine may add some.
    expect(loads).toBeLessThanOrEqual(3 * 20)
    // If each round waited its 100 ms, this would take ten seconds; only the first ones do, then Redis counts as lost.
    expect(performance.now() - from).toBeLessThan(5_000)

    await fault.end()
    await vi.waitFor(async () => {
      await round()
      expect(await redis().command('KEYS', '*:e:*')).toHaveLength(20)
    }, 10_000)
  })

  test.each(['one key', 'the namespace'])(
    '%s that was invalidated meanwhile does not come back with Redis',
    async (what) => {
      const connection = await connect({ commandTimeoutMs: 5_000 })
      const cache = await replica({ redis: connection })
      let price = 100
      const load = async (): Promise<number> => price
      await cache.get('pear', load)
      expect(await redis().command('KEYS', '*:pear')).toHaveLength(1)

      connection.client.disconnect(true)
      await vi.waitFor(() => expect(connection.up()).toBe(false))
      price = 120
      await (what === 'one key' ? cache.invalidate('pear') : cache.clear())
      expect(await cache.get('pear', load)).toBe(120)
      await vi.waitFor(() => expect(connection.up()).toBe(true), 10_000)
      expect(await cache.get('pear', load)).toBe(120)
    },
  )

  test('a service starts without Redis, and uses it once it is there', async () => {
    await redis().kill()
    const cache = await replica()
    expect(await cache.get('pear', async () => 120)).toBe(120)
    await redis().restart()
    await vi.waitFor(async () => {
      await cache.get('quince', async () => 80)
      await cache.invalidate('quince')
      await cache.get('quince', async () => 80)
      expect(await redis().command('KEYS', '*:e:*')).not.toEqual([])
    }, 10_000)
  })

  test('a Redis that is full costs loads, not answers', async () => {
    const cache = await replica()
    await redis().command('CONFIG', 'SET', 'maxmemory', '1')
    expect(await cache.get('pear', async () => 120)).toBe(120)
    expect(await cache.get('pear', async () => -1)).toBe(120)
    await redis().command('CONFIG', 'SET', 'maxmemory', '0')
  })
})
