import type { Migration } from '@plinth/kit'
import { orderSteps } from '../orders/steps.ts'

/** The table of the code, as rows: a step that it does not have is refused by a foreign key. */
const transitions = orderSteps.flatMap(({ from, to }) => from.map((state) => `('${state}', '${to}')`))

/** What was ordered, and every movement of stock. Amounts are cents; the checks are the last word on what adds up. */
export const orders: Migration = {
  id: '0400-orders',
  phase: 'expand',
  up: `
create table order_transitions (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into order_transitions (from_state, to_state) values ${[...new Set(transitions)].join(', ')};

create table orders (
  id uuid primary key,
  number text not null unique,
  -- Opens the order for its buyer without an account.
  token text not null,
  cart_id uuid not null,
  cart_version integer not null,
  customer_id uuid references users (id) on delete set null,
  email text not null,
  address jsonb not null,
  state text not null default 'placed'
    check (state in ('placed', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'returned', 'refunded')),
  -- Ended before a payment: the cart may be ordered again.
  abandoned boolean not null default false check (not abandoned or state = 'cancelled'),
  shipping_method text not null,
  shipping_name text not null,
  subtotal bigint not null check (subtotal >= 0),
  discount bigint not null check (discount between 0 and subtotal),
  shipping bigint not null check (shipping >= 0),
  shipping_tax bigint not null check (shipping_tax between 0 and tax),
  tax bigint not null check (tax >= 0),
  total bigint not null,
  tax_name text not null,
  coupon_code text,
  -- What the order holds of the stock.
  holds text not null default 'reserved' check (holds in ('reserved', 'sold', 'nothing')),
  reserved_until timestamptz,
  carrier text,
  tracking_code text,
  invoice_number text unique,
  version integer not null default 1,
  placed_at timestamptz not null default now(),
  paid_at timestamptz,
  constraint orders_add_up check (subtotal - discount + shipping + tax = total),
  constraint orders_hold_what_they_are check (
    (holds = 'reserved') = (reserved_until is not null) and (state <> 'placed' or holds <> 'sold')
  )
);
-- One order for each completion of a cart, and one at a time.
create unique index orders_one_per_completion on orders (cart_id, cart_version) where not abandoned;
create unique index orders_one_open_per_cart on orders (cart_id) where state = 'placed';
create index orders_customer on orders (customer_id, placed_at desc, id desc);
create index orders_newest on orders (placed_at desc, id desc);
create index orders_email on orders (email);
create index orders_expiry on orders (reserved_until) where holds = 'reserved';
create index orders_paid on orders (paid_at) where paid_at is not null;

create table order_lines (
  id uuid primary key,
  order_id uuid not null references orders (id),
  position integer not null,
  variant_id bigint not null references variants (id),
  sku text not null,
  slug text not null,
  name text not null,
  variant_name text not null,
  picture jsonb not null,
  quantity integer not null check (quantity > 0),
  unit_price bigint not null check (unit_price >= 0),
  gross bigint not null,
  discount bigint not null check (discount between 0 and gross),
  tax bigint not null check (tax >= 0),
  returned integer not null default 0 check (returned between 0 and quantity),
  unique (order_id, position),
  constraint order_lines_add_up check (unit_price * quantity = gross)
);
create index order_lines_variant on order_lines (variant_id);

-- Checked when the transaction commits: the totals of an order are the sums of its lines.
create function order_equals_its_lines() returns trigger language plpgsql as $$
declare
  adds_up boolean;
begin
  select o.subtotal = coalesce(sum(l.gross), 0)
     and o.discount = coalesce(sum(l.discount), 0)
     and o.tax = coalesce(sum(l.tax), 0) + o.shipping_tax
    into adds_up
    from orders o left join order_lines l on l.order_id = o.id
   where o.id = new.id
   group by o.id;
  if not adds_up then
    raise exception 'order % does not equal the sum of its lines', new.number using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger orders_equal_their_lines
  after insert or update of subtotal, discount, tax, shipping_tax on orders
  deferrable initially deferred for each row execute function order_equals_its_lines();

create table order_events (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders (id),
  from_state text,
  to_state text not null,
  note text not null,
  who text not null,
  at timestamptz not null default now(),
  foreign key (from_state, to_state) references order_transitions (from_state, to_state)
);
create index order_events_order on order_events (order_id, id);

create table order_returns (
  id uuid primary key,
  order_id uuid not null references orders (id),
  state text not null default 'requested' check (state in ('requested', 'accepted', 'rejected')),
  reason text not null,
  requested_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by text,
  check ((state = 'requested') = (decided_at is null))
);
create index order_returns_order on order_returns (order_id);
create index order_returns_newest on order_returns (requested_at desc, id desc);

create table order_return_lines (
  return_id uuid not null references order_returns (id),
  line_id uuid not null references order_lines (id),
  quantity integer not null check (quantity > 0),
  primary key (return_id, line_id)
);
create index order_return_lines_line on order_return_lines (line_id);

-- The ledger of the stock room: \`stock\` is the sum of it, row by row.
create table stock_movements (
  id bigint generated always as identity primary key,
  variant_id bigint not null references variants (id),
  kind text not null check (kind in ('received', 'adjusted', 'reserved', 'released', 'sold', 'returned')),
  quantity bigint not null check (quantity <> 0 and (quantity > 0 or kind = 'adjusted')),
  order_id uuid references orders (id),
  note text not null default '',
  who text not null,
  at timestamptz not null default now()
);
create index stock_movements_variant on stock_movements (variant_id, id desc);
create index stock_movements_order on stock_movements (order_id) where order_id is not null;

create sequence invoice_numbers;
`,
}
