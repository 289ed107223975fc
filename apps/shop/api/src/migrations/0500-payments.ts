import type { Migration } from '@plinth/kit'

/**
 * What the shop knows of its payments. The id of a payment or refund is also its idempotency key at the provider, so
 * asking twice is harmless. `refunded` counts refunds on their way too: what is promised cannot be promised again.
 */
export const payments: Migration = {
  id: '0500-payments',
  phase: 'expand',
  up: `
create table payments (
  id uuid primary key,
  order_id uuid not null unique references orders (id),
  token text not null,
  amount bigint not null check (amount > 0),
  state text not null default 'created'
    check (state in ('created', 'challenge', 'authorised', 'captured', 'refused', 'voiding', 'voided')),
  -- The name of the charge at the provider, once known.
  charge text unique,
  challenge text,
  refusal text check (refusal in ('declined', 'insufficient-funds', 'unknown-card', 'challenge-failed', 'expired')),
  captured bigint not null default 0 check (captured in (0, amount)),
  refunded bigint not null default 0,
  -- One replica at a time asks the provider.
  claimed_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint payments_refund_what_was_captured check (refunded between 0 and captured),
  check ((state = 'captured') = (captured = amount)),
  check ((state = 'refused') = (refusal is not null) or state in ('voiding', 'voided'))
);
create index payments_unsettled on payments (updated_at) where state in ('created', 'challenge', 'authorised', 'voiding');

create table refunds (
  id uuid primary key,
  payment_id uuid not null references payments (id),
  amount bigint not null check (amount > 0),
  reason text not null,
  state text not null default 'pending' check (state in ('pending', 'done', 'failed')),
  who text not null,
  requested_at timestamptz not null default now(),
  settled_at timestamptz
);
create index refunds_payment on refunds (payment_id);

-- What a submit was answered with: sent again word for word to the same idempotency key.
create table checkout_answers (
  order_id uuid primary key references orders (id),
  status smallint not null,
  -- As text: the same members in the same order.
  body json not null,
  answered_at timestamptz not null default now()
);

-- Shared with the provider. Two at a time while one is being replaced.
create table payment_secrets (
  id bigint generated always as identity primary key,
  provider text not null,
  secret text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);
`,
}
