import type { Migration } from '@plinth/kit'

/**
 * The books of the fake provider, in a schema of its own: it behaves like an outside party, so nothing of the shop
 * refers to it and it refers to nothing of the shop. The number of a card is not kept, only what the card does.
 */
export const fakePayments: Migration = {
  id: '0510-fake-payments',
  phase: 'expand',
  up: `
create schema fake_payments;

create table fake_payments.cards (
  token text primary key,
  behaviour text not null,
  last_digits text not null check (length(last_digits) = 4),
  created_at timestamptz not null default now()
);

create table fake_payments.charges (
  id text primary key,
  idempotency_key text not null unique,
  token text not null references fake_payments.cards (token),
  amount bigint not null check (amount > 0),
  currency text not null,
  reference text not null,
  state text not null check (state in ('challenge', 'processing', 'authorised', 'captured', 'voided', 'refused')),
  refusal text,
  challenge_id text unique,
  refunded bigint not null default 0 check (refunded between 0 and amount),
  created_at timestamptz not null default now(),
  check (refunded = 0 or state = 'captured')
);

create table fake_payments.refunds (
  id text primary key,
  idempotency_key text not null unique,
  charge_id text not null references fake_payments.charges (id),
  amount bigint not null check (amount > 0),
  created_at timestamptz not null default now()
);
create index refunds_charge on fake_payments.refunds (charge_id);

create table fake_payments.events (
  id text primary key,
  payload text not null,
  created_at timestamptz not null default now()
);
`,
}
