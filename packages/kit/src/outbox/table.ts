import type { Migration } from '#migrations/migration.ts'

/** A message waits here until it was delivered, then its row goes: the table is a queue, not a log. */
export const outboxTables: Migration = {
  id: 'kit-0002-outbox',
  phase: 'expand',
  up: `
    create table kit_outbox (
      id bigint generated always as identity primary key,
      topic text not null,
      payload jsonb not null,
      order_key text,
      correlation_id text,
      traceparent text,
      created_at timestamptz not null default now(),
      -- Also the end of the lease of the replica that delivers it now.
      available_at timestamptz not null default now(),
      attempts integer not null default 0,
      last_error text,
      died_at timestamptz
    );
    create index kit_outbox_due on kit_outbox (available_at, id) where died_at is null;
    create index kit_outbox_order on kit_outbox (order_key, id) where died_at is null and order_key is not null;

    -- What a consumer has done already, so that a second delivery has no second effect.
    create table kit_inbox (
      consumer text not null,
      message_id text not null,
      received_at timestamptz not null default now(),
      primary key (consumer, message_id)
    );
    create index kit_inbox_received on kit_inbox (received_at);
  `,
}
