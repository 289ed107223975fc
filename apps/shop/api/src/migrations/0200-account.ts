import { sessionTable, tokenTables, type Migration } from '@plinth/kit'

/** People, their sessions, tokens and addresses, and the e-mails that were sent to them. */
export const account: Migration = {
  id: '0200-account',
  phase: 'expand',
  up: `
create table users (
  id uuid primary key default gen_random_uuid(),
  -- Always lower case. Null once the person was erased.
  email text unique check (email = lower(email)),
  name text not null,
  role text not null default 'customer' check (role in ('customer', 'support', 'catalogue', 'admin')),
  password_hash text,
  verified_at timestamptz,
  erased_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table addresses (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  name text not null,
  street text not null,
  unit text not null,
  city text not null,
  region text not null,
  postal_code text not null,
  country text not null,
  phone text not null,
  is_default boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);
create index addresses_user on addresses (user_id);
create unique index addresses_default on addresses (user_id) where is_default;

-- What was sent. A message of the outbox may come twice: its id lets the second one do nothing.
create table mails (
  id uuid primary key default gen_random_uuid(),
  message_id bigint not null unique,
  recipient text not null,
  subject text not null,
  text text not null,
  sent_at timestamptz not null default now()
);
create index mails_newest on mails (sent_at desc, id desc);
create index mails_recipient on mails (recipient, sent_at desc);
${sessionTable}
${tokenTables}`,
}
