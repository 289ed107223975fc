import type { Database, Part, RedisConnection, ServiceContext } from '@plinth/kit'
import type { ShopConfig } from './config.ts'

interface Followers {
  readonly database: Pick<Database, 'reload' | 'setReadOnly'>
  readonly redis: RedisConnection | undefined
}

/** Takes rotated passwords and the read-only mode over while the service runs. */
export function followConfiguration(
  { config, modes }: Pick<ServiceContext<ShopConfig>, 'config' | 'modes'>,
  { database, redis }: Followers,
): Part {
  let unfollow: readonly (() => void)[] = []
  return {
    name: 'followed configuration',
    start: async () => {
      const ends = [
        config.onChange(async ({ current }) => {
          await database.reload(current.DATABASE_URL)
          if (current.REDIS_PASSWORD !== undefined) redis?.changePassword(current.REDIS_PASSWORD)
        }),
        modes.onChange(({ readOnly }) => database.setReadOnly(readOnly)),
      ]
      unfollow = ends
    },
    stop: async () => {
      for (const end of unfollow) end()
    },
  }
}
