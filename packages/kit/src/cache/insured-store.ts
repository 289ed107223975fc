import { RedisUnavailable } from '#redis/within.ts'
import type { CacheStore, Entry, Reading } from './store.ts'

/** More removals than this are not remembered one by one: the whole namespace is cleared instead. */
const MOST_OWED = 10_000

/**
 * Redis, with the memory of this process standing in while Redis is lost. A removal that did not reach Redis is owed:
 * nothing is read from Redis before it is made up for, so that Redis does not come back with what was removed.
 */
export function insuredStore(shared: CacheStore, local: CacheStore): CacheStore {
  const owed = new Set<string>()
  let owesAll = false
  let settling: Promise<void> | undefined

  const pay = async (): Promise<void> => {
    if (owesAll) {
      await shared.clear()
      owesAll = false
      owed.clear()
      return
    }
    const keys = [...owed]
    await shared.remove(keys)
    for (const key of keys) owed.delete(key)
  }
  const settle = async (): Promise<void> => {
    if (!owesAll && owed.size === 0) return
    settling ??= pay().finally(() => {
      settling = undefined
    })
    await settling
  }
  const owe = (keys: readonly string[] | 'all'): void => {
    if (keys !== 'all') for (const key of keys) owed.add(key)
    if (keys !== 'all' && owed.size <= MOST_OWED) return
    owesAll = true
    owed.clear()
  }
  const orLocally = async <Result>(onRedis: () => Promise<Result>, locally: () => Promise<Result>): Promise<Result> => {
    try {
      return await onRedis()
    } catch (error) {
      if (error instanceof RedisUnavailable) return locally()
      throw error
    }
  }
  const withSafePut = (reading: Reading): Reading =>
    reading.fresh
      ? reading
      : {
          ...reading,
          put: (entry: Entry) =>
            orLocally(
              () => reading.put(entry),
              async () => false,
            ),
        }

  return {
    read: (key) =>
      orLocally(
        async () => {
          await settle()
          return withSafePut(await shared.read(key))
        },
        () => local.read(key),
      ),
    remove: async (keys) => {
      await local.remove(keys)
      await orLocally(
        () => shared.remove(keys),
        async () => owe(keys),
      )
    },
    clear: async () => {
      await local.clear()
      await orLocally(
        () => shared.clear(),
        async () => owe('all'),
      )
    },
  }
}
