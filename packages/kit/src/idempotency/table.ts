import type { Migration } from '#migrations/migration.ts'

/** The primary key is what makes two requests with one key impossible; everything else is bookkeeping. */
export const idempotencyTable: Migration = {
  id: 'kit-0001-idempotency',
  phase: 'expand',
  up: `
    create table kit_idempotency (
      scope text not null,
      key text not null,
      request_hash text not null,
      -- Empty only inside the transaction that does the work.
      status smallint,
      -- As text, so that the members keep their order: the same answer is the same bytes.
      body json,
      headers json,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (scope, key)
    );
    create index kit_idempotency_expiry on kit_idempotency (expires_at);
  `,
}
