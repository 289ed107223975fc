import { setTimeout as sleep } from 'node:timers/promises'
import { sqlState, sqlStateOf } from '#database/failures.ts'
import type { Database, DatabaseSession } from '#database/types.ts'
import type { Logger } from '#logs/logger.ts'
import { historyOf, prepareHistory, recordMigration } from './history.ts'
import { dropUnfinishedIndex } from './unfinished-index.ts'
import type { Migration, MigrationReport, Phase } from './migration.ts'
import { withMigrationLock } from './migration-lock.ts'
import { refuseUnsound } from './soundness.ts'

interface MigrateOptions {
  /** The last phase to run. A service runs `migrate` at its start; `contract` when no replica of the old version is left. */
  readonly through: Phase
  /** How long a statement may wait for a lock, as everybody else queues up behind it. Default 1000. */
  readonly lockTimeoutMs?: number
  /** How often a migration that did not get its lock tries again. Default 20. */
  readonly tries?: number
  readonly log?: Pick<Logger, 'info' | 'warn'>
}

const phases: readonly Phase[] = ['expand', 'migrate', 'contract']

/**
 * Brings the database forward. Replicas that start together take turns, and all but the first find nothing to do.
 * A migration and the note that it ran are one transaction. Migrations that would hurt a running system are refused.
 */
export async function migrate<Schema>(
  database: Database<Schema>,
  migrations: readonly Migration[],
  options: MigrateOptions,
): Promise<MigrationReport> {
  refuseUnsound(migrations)
  return database.session(async (session) => {
    await session.limitStatements(0)
    return withMigrationLock(session, () => runAll(session as unknown as DatabaseSession, migrations, options))
  })
}

async function runAll(
  session: DatabaseSession,
  migrations: readonly Migration[],
  options: MigrateOptions,
): Promise<MigrationReport> {
  await prepareHistory(session)
  const known = await historyOf(session, migrations)
  const applied: string[] = []
  const held: string[] = []
  for (const migration of migrations) {
    if (known.has(migration.id)) continue
    const isDue = phases.indexOf(migration.phase) <= phases.indexOf(options.through)
    const isFree = (migration.after ?? []).every((id) => known.has(id))
    if (!isDue || !isFree) {
      held.push(migration.id)
      continue
    }
    await runPatiently(session, migration, options)
    known.add(migration.id)
    applied.push(migration.id)
    options.log?.info({ migration: migration.id, phase: migration.phase }, 'migration applied')
  }
  return { applied, held }
}

/** Gives way when the lock is not to be had, so that the queue behind it moves, and comes back. */
async function runPatiently(session: DatabaseSession, migration: Migration, options: MigrateOptions): Promise<void> {
  const { lockTimeoutMs = 1_000, tries = 20, log } = options
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOne(session, migration, lockTimeoutMs)
    } catch (error) {
      if (sqlStateOf(error) !== sqlState.lockNotAvailable || attempt >= tries) {
        throw new Error(`migration ${migration.id} failed`, { cause: error })
      }
      log?.warn({ migration: migration.id, attempt }, 'a migration did not get its lock and tries again')
      await sleep(lockTimeoutMs * (0.25 + Math.random() / 2))
    }
  }
}

async function runOne(session: DatabaseSession, migration: Migration, lockTimeoutMs: number): Promise<void> {
  const { up } = migration
  const started = performance.now()
  if (migration.outsideTransaction === true && typeof up === 'string') {
    await dropUnfinishedIndex(session, up)
    await session.script(up)
    return recordMigration(session, migration, performance.now() - started)
  }
  return session.transaction(
    async (transaction) => {
      if (typeof up === 'string') await transaction.script(up)
      else await up(transaction)
      await recordMigration(transaction, migration, performance.now() - started)
    },
    { lockTimeoutMs },
  )
}
