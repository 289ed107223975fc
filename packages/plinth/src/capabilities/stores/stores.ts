import type { Door } from '#capabilities/door.ts'
import type { Maker } from '#capabilities/maker.ts'
import type { Environment } from '#language/environment.ts'
import { makeBucket } from './bucket.ts'
import type { Ground } from './ground.ts'
import { makePostgres } from './postgres.ts'
import { makeRedis } from './redis.ts'

/** Every store of the environment, and what a link to each of them gives; by the store's name. */
export function makeStores(make: Maker, environment: Environment, ground: Ground): ReadonlyMap<string, Door> {
  const doors = [
    ...environment.postgres.map((store) =>
      makePostgres(make.in({ file: 'database', path: store.path }), environment, ground, store),
    ),
    ...environment.redis.map((store) =>
      makeRedis(make.in({ file: 'cache', path: store.path }), environment, ground, store),
    ),
    ...environment.buckets.map((store) =>
      makeBucket(make.in({ file: 'buckets', path: store.path }), environment, store),
    ),
  ]
  return new Map(doors.map((door) => [door.store.name, door]))
}
