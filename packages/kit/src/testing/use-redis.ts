import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { connectRedis, type RedisConnection, type RedisOptions } from '#redis/connect-redis.ts'
import { redisMissing, startTestRedis } from './redis.ts'
import type { TestRedis } from './redis.ts'

/** One Redis for the tests of a file: `const redis = useRedis()`, then `redis().url` in a test; empty for each. */
export function useRedis(options: Parameters<typeof startTestRedis>[0] = {}): () => TestRedis {
  let started: TestRedis | undefined
  beforeAll(async () => {
    started = await startTestRedis(options)
  })
  beforeEach(async ({ skip }) => {
    if (started === undefined) skip(redisMissing)
    await started?.flush()
  })
  afterAll(() => started?.stop())
  return () => {
    if (started === undefined) throw new Error('useRedis: not started yet, call the answer inside a test')
    return started
  }
}

/** Makes connections inside tests, as replicas of a service have them, and closes them after each test. */
export function useConnections(redis: () => TestRedis): (options?: Partial<RedisOptions>) => Promise<RedisConnection> {
  let open: RedisConnection[] = []
  afterEach(async () => {
    for (const connection of open) await connection.part.stop?.()
    open = []
  })
  return async (options = {}) => {
    const { url, password } = redis()
    const connection = connectRedis({ url, password, ...options })
    open.push(connection)
    await connection.part.start?.()
    return connection
  }
}
