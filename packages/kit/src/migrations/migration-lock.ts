import { setTimeout as sleep } from 'node:timers/promises'
import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'

/** Any number will do, as long as it is always the same: 'kit' and 'migr' in ASCII. */
const lockKey = 0x6b69_746d

const tryLock = statement<{ taken: boolean }, [key: number]>(
  'kit-migration-lock',
  'select pg_try_advisory_lock($1) as taken',
)

/**
 * One replica at a time. It asks again and again instead of waiting in the server: a waiting statement holds a snapshot,
 * and `create index concurrently` of the replica that has the lock would wait for it for ever. The lock goes with the
 * session, so a killed replica leaves none behind.
 */
export async function withMigrationLock<Result>(session: Queryable, work: () => Promise<Result>): Promise<Result> {
  while ((await session.rows(tryLock, [lockKey]))[0]?.taken !== true) await sleep(100)
  return work()
}
