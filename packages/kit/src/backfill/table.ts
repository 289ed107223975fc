import type { Migration } from '#migrations/migration.ts'

export const backfillTable: Migration = {
  id: 'kit-0003-backfill',
  phase: 'expand',
  up: `
    create table kit_backfills (
      id text primary key,
      -- Where the next batch begins; the backfill itself says what that is.
      cursor jsonb,
      rows_done bigint not null default 0,
      started_at timestamptz not null default now(),
      done_at timestamptz
    );
  `,
}
