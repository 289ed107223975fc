import { statement, type HealthRegistry, type Queryable, type RedisConnection } from '@plinth/kit'

const ping = statement('health-ping', 'select 1')

interface Dependencies {
  readonly database: Queryable
  readonly redis: RedisConnection | undefined
}

/** For the report alone: a shared dependency that is away must not take every replica out of service. */
export function registerHealth(health: HealthRegistry, { database, redis }: Dependencies): void {
  health.register({
    name: 'database',
    affects: 'report',
    check: async (signal) => {
      await database.rows(ping, [], { signal })
      return { state: 'ok' }
    },
  })
  health.register({
    name: 'cache',
    affects: 'report',
    check: () => {
      if (redis === undefined) return { state: 'ok', detail: 'in the process; no Redis is configured' }
      return redis.up() ? { state: 'ok' } : { state: 'degraded', detail: 'Redis is lost; each replica keeps its own' }
    },
  })
}
