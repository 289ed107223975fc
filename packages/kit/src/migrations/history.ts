import { createHash } from 'node:crypto'
import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'
import type { Migration } from './migration.ts'

export async function prepareHistory(session: Queryable): Promise<void> {
  await session.script(`
    create table if not exists kit_migrations (
      id text primary key,
      phase text not null,
      checksum text not null,
      applied_at timestamptz not null default now(),
      duration_ms integer not null
    )`)
}

const listApplied = statement<{ id: string; checksum: string }>(
  'kit-migrations-applied',
  'select id, checksum from kit_migrations',
)

const insertApplied = statement<never, [id: string, phase: string, checksum: string, durationMs: number]>(
  'kit-migrations-record',
  'insert into kit_migrations (id, phase, checksum, duration_ms) values ($1, $2, $3, $4)',
)

/**
 * The ids that ran. An applied migration never changes: what it did on one database it must have done on all of them.
 * Ids that this version does not know are those of a newer one, after a rollback of the code; they hurt nobody.
 */
export async function historyOf(session: Queryable, migrations: readonly Migration[]): Promise<Set<string>> {
  const rows = await session.rows(listApplied, [])
  const checksums = new Map(migrations.map((migration) => [migration.id, checksumOf(migration)]))
  const edited = rows.find(({ id, checksum }) => checksums.has(id) && checksums.get(id) !== checksum)
  if (edited !== undefined) throw new Error(`migration ${edited.id} was edited after it ran: write a new one`)
  return new Set(rows.map(({ id }) => id))
}

export async function recordMigration(session: Queryable, migration: Migration, durationMs: number): Promise<void> {
  await session.rows(insertApplied, [migration.id, migration.phase, checksumOf(migration), Math.round(durationMs)])
}

/** A function is bundled and minified differently each time, so only SQL is compared. */
function checksumOf({ up }: Migration): string {
  return typeof up === 'string' ? createHash('sha256').update(up).digest('hex') : 'function'
}
