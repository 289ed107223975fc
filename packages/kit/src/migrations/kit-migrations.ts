import { auditTables } from '#audit/table.ts'
import { backfillTable } from '#backfill/table.ts'
import { idempotencyTable } from '#idempotency/table.ts'
import { outboxTables } from '#outbox/table.ts'
import { personalDataTables } from '#personal-data/table.ts'
import type { Migration } from './migration.ts'

/** The tables of the kit itself; they stand before those of the application. */
export const kitMigrations: readonly Migration[] = [
  idempotencyTable,
  outboxTables,
  backfillTable,
  personalDataTables,
  auditTables,
]
