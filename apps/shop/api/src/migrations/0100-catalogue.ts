import type { Migration } from '@plinth/kit'

/**
 * What is sold. `pg_trgm` is a trusted extension: the owner of the database may create it, on Amazon RDS as well.
 * A product finds itself: name, keywords and summary in one document, which the search reads by words and by trigrams.
 */
export const catalogue: Migration = {
  id: '0100-catalogue',
  phase: 'expand',
  up: `
create extension if not exists pg_trgm;

create table categories (
  id bigint generated always as identity primary key,
  slug text not null unique,
  name text not null,
  description text not null,
  position integer not null
);

create table products (
  id bigint generated always as identity primary key,
  slug text not null unique,
  category_id bigint not null references categories (id),
  name text not null,
  summary text not null,
  description text not null,
  details jsonb not null default '[]',
  pictures jsonb not null default '[]',
  options jsonb not null default '[]',
  tags text[] not null default '{}',
  -- Tags and the name of the category in words: what a person may call it.
  keywords text not null default '',
  tax_class text not null default 'general' check (tax_class in ('general', 'food', 'clothing')),
  rating_average numeric(3, 2) not null default 0 check (rating_average between 0 and 5),
  rating_count integer not null default 0 check (rating_count >= 0),
  published boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  document tsvector not null generated always as (
    setweight(to_tsvector('english'::regconfig, name), 'A') ||
    setweight(to_tsvector('english'::regconfig, keywords), 'B') ||
    setweight(to_tsvector('english'::regconfig, summary), 'C') ||
    setweight(to_tsvector('english'::regconfig, description), 'D')
  ) stored
);
create index products_newest on products (created_at);
create index products_category on products (category_id);
create index products_document on products using gin (document);

-- Every word that products are called by: a misspelt search takes the nearest one.
create table search_words (word text primary key);
create index search_words_near on search_words using gist (word gist_trgm_ops);

create function remember_search_words() returns trigger language plpgsql as $$
begin
  insert into search_words (word)
  select distinct word from regexp_split_to_table(lower(new.name || ' ' || new.keywords), '[^[:alnum:]]+') as word
  where length(word) between 3 and 40
  order by word
  on conflict do nothing;
  return null;
end
$$;
create trigger products_search_words after insert or update of name, keywords on products
  for each row execute function remember_search_words();

create table variants (
  id bigint generated always as identity primary key,
  product_id bigint not null references products (id),
  sku text not null unique,
  name text not null,
  options jsonb not null default '{}',
  price bigint not null check (price >= 0),
  compare_at bigint check (compare_at > price),
  grams integer not null check (grams > 0),
  position integer not null default 0,
  active boolean not null default true,
  version integer not null default 1
);
create index variants_product on variants (product_id);

-- What came in, what is promised to unpaid orders, and what went out. The checks are the last word: nothing is sold
-- that was not received, whatever the code above believes.
create table stock (
  variant_id bigint primary key references variants (id),
  received bigint not null default 0 check (received >= 0),
  reserved bigint not null default 0 check (reserved >= 0),
  sold bigint not null default 0 check (sold >= 0),
  available bigint not null generated always as (received - reserved - sold) stored check (received - reserved - sold >= 0),
  version integer not null default 1
);
`,
}
