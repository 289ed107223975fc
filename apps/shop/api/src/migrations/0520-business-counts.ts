import type { Migration } from '@plinth/kit'

/** What no table of the business says by itself, such as how often a page was seen: sums for each hour. */
export const businessCounts: Migration = {
  id: '0520-business-counts',
  phase: 'expand',
  up: `
create table business_counts (
  hour timestamptz not null,
  name text not null,
  count bigint not null check (count >= 0),
  primary key (name, hour)
);

create table shop_modes (
  id boolean primary key default true check (id),
  read_only boolean not null default false,
  changed_by text not null default 'start',
  changed_at timestamptz not null default now()
);
insert into shop_modes default values;
`,
}
