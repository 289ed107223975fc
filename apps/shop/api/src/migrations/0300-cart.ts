import type { Migration } from '@plinth/kit'

/**
 * A cart belongs to a customer, or to the holder of the secret in the cookie `cart`. A completed one stays, so that a
 * late second submit finds the order it has become; the next change of its owner opens a new one.
 */
export const cart: Migration = {
  id: '0300-cart',
  phase: 'expand',
  up: `
create table carts (
  id uuid primary key default gen_random_uuid(),
  customer_id uuid references users (id) on delete cascade,
  -- SHA-256 of the secret in the cookie: a stolen table opens no cart.
  token_hash text,
  coupon_code text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  completed_at timestamptz,
  check (customer_id is not null or token_hash is not null)
);
create unique index carts_open_customer on carts (customer_id) where completed_at is null;
create unique index carts_open_visitor on carts (token_hash) where completed_at is null;
create index carts_customer on carts (customer_id);
create index carts_visitor on carts (token_hash);
create index carts_updated on carts (updated_at) where completed_at is null;

create table cart_lines (
  cart_id uuid not null references carts (id) on delete cascade,
  variant_id bigint not null references variants (id),
  quantity integer not null check (quantity between 1 and 20),
  -- The price that the customer has seen; another price of today is told, and never charged in silence.
  seen_price bigint not null check (seen_price >= 0),
  added_at timestamptz not null default clock_timestamp(),
  primary key (cart_id, variant_id)
);
create index cart_lines_variant on cart_lines (variant_id);

create table coupons (
  code text primary key check (code = upper(code)),
  description text not null,
  kind text not null check (kind in ('percentage', 'fixed')),
  -- Percentage: hundred-thousandths. Fixed: cents.
  value bigint not null check (value > 0),
  minimum bigint not null default 0 check (minimum >= 0),
  once_per_customer boolean not null default false,
  starts_at timestamptz,
  ends_at timestamptz,
  max_uses integer check (max_uses > 0),
  uses integer not null default 0 check (uses >= 0),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (kind = 'fixed' or value <= 100000),
  check (max_uses is null or uses <= max_uses)
);

-- Who used which: the buyer as SHA-256 of the e-mail address, so that the rule outlives the erasure of a person.
create table coupon_uses (
  id bigint generated always as identity primary key,
  coupon_code text not null references coupons (code),
  buyer text not null,
  order_id uuid not null,
  once boolean not null,
  used_at timestamptz not null default now(),
  unique (coupon_code, order_id)
);
create unique index coupon_uses_once on coupon_uses (coupon_code, buyer) where once;
`,
}
