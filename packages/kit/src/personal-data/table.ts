import type { Migration } from '#migrations/migration.ts'

/** One key for each person. What must stay but names them is sealed with it; erasing the person erases the key. */
export const personalDataTables: Migration = {
  id: 'kit-0004-personal-data',
  phase: 'expand',
  up: `
    create table kit_subject_keys (
      subject text primary key,
      key bytea not null,
      created_at timestamptz not null default now()
    );
    -- Which number was erased, and when: after a restore from a backup the same must be erased again.
    create table kit_erasures (
      id bigint generated always as identity primary key,
      subject text not null,
      erased_at timestamptz not null default now(),
      report jsonb not null
    );
  `,
}
