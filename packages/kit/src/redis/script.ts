import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'

/** A Lua program that Redis runs as one step. */
export type RedisScript = (
  client: Redis,
  keys: readonly string[],
  values: readonly (string | number)[],
) => Promise<unknown>

/** Sends the hash of the program, and the program itself when Redis does not know it, as after a restart. */
export function redisScript(lua: string): RedisScript {
  const hash = createHash('sha1').update(lua).digest('hex')
  return async (client, keys, values) => {
    try {
      return await client.evalsha(hash, keys.length, ...keys, ...values)
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error
      return client.eval(lua, keys.length, ...keys, ...values)
    }
  }
}
