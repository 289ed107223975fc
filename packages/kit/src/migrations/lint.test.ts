import { expect, test } from 'vitest'
import { lintRules } from './lint-rules.ts'
import type { LintCode } from './lint-rules.ts'
import { lintMigration, uselessAcceptances } from './lint.ts'
import { statementsOf } from './statements-of.ts'
import type { Migration, Phase } from './migration.ts'

/** Each code with statements that it finds, and with what to write instead. */
const cases: Readonly<Record<LintCode, { readonly bad: readonly string[]; readonly good: readonly string[] }>> = {
  'index-locks-writes': {
    bad: ['create index person_name on person (name)', 'CREATE UNIQUE INDEX IF NOT EXISTS x ON person (name)'],
    good: ['create table pet (id bigint); create index pet_id on pet (id)'],
  },
  'concurrently-in-transaction': { bad: ['create index concurrently x on person (name)'], good: [] },
  'reindex-locks-writes': { bad: ['reindex table person'], good: [] },
  'drop-before-contract': {
    bad: [
      'drop table person',
      'alter table person drop column name',
      'alter table person drop name',
      'drop view people',
    ],
    good: [
      'alter table person drop constraint person_age',
      'alter table person alter column name drop not null',
      'drop index person_name',
      'drop trigger t on person',
      `comment on table person is 'drop table person'`,
    ],
  },
  'rename-breaks-old-code': {
    bad: [
      'alter table person rename to people',
      'alter table person rename column a to b',
      'alter table person rename a to b',
    ],
    good: ['alter table person rename constraint a to b', 'alter index a rename to b'],
  },
  'type-change-rewrites': {
    bad: [
      'alter table person alter column age type bigint',
      'alter table person alter age set data type text using age::text',
    ],
    good: ['alter table person alter column age set default 1'],
  },
  'not-null-without-default': {
    bad: [
      'alter table person add column email text not null',
      `alter table person add a text not null default '', add b text not null`,
    ],
    good: [`alter table person add column email text not null default ''`, 'alter table person add column email text'],
  },
  'volatile-default-rewrites': {
    bad: [
      'alter table person add column token uuid default gen_random_uuid()',
      'alter table person add column number bigserial',
      'alter table person add column number bigint generated always as identity',
      'alter table person add column seen timestamptz default clock_timestamp()',
      'alter table person add column total bigint generated always as (a + b) stored',
    ],
    good: [
      'alter table person add column seen timestamptz default now()',
      'alter table person add column n int default 0',
    ],
  },
  'not-null-scans': {
    bad: ['alter table person alter column name set not null'],
    good: ['alter table person add constraint named check (name is not null) not valid'],
  },
  'constraint-scans': {
    bad: [
      'alter table person add constraint adult check (age > 17)',
      'alter table person add foreign key (pet) references pet (id)',
    ],
    good: [
      'alter table person add constraint adult check (age > 17) not valid',
      'alter table person validate constraint adult',
    ],
  },
  'reference-locks-both': {
    bad: ['alter table person add column pet bigint references pet (id)'],
    good: ['alter table person add column pet bigint'],
  },
  'unique-locks-all': {
    bad: ['alter table person add constraint one unique (name)', 'alter table person add primary key (id)'],
    good: ['alter table person add constraint one unique using index person_name'],
  },
  'validate-too-early': {
    bad: [
      'alter table person add constraint adult check (age > 17) not valid; alter table person validate constraint adult',
    ],
    good: ['alter table person validate constraint adult'],
  },
  'exclusive-lock': {
    bad: [
      'lock table person',
      'vacuum full person',
      'truncate person',
      'cluster person',
      'refresh materialized view sales',
    ],
    good: ['refresh materialized view concurrently sales', 'create table t (id int); truncate table t'],
  },
  'trigger-off': { bad: ['alter table person disable trigger all'], good: ['alter table person enable trigger all'] },
  'all-rows-at-once': {
    bad: ['delete from person', 'update person set a = 1'],
    good: ['delete from person where id = 3'],
  },
  'rows-in-expand': {
    bad: ['update person set a = 1 where b is null'],
    good: ['insert into person (name) values (1)'],
  },
  'enum-change': {
    bad: [`alter type mood add value 'fine'`, `create type mood as enum ('ok')`],
    good: [`alter table person add column mood text`],
  },
  'timestamp-without-zone': {
    bad: ['create table t (at timestamp)', 'alter table person add column at timestamp(3) without time zone'],
    good: ['create table t (at timestamptz, b timestamp with time zone, timestamps int)'],
  },
  'inexact-money': { bad: ['create table t (price money)'], good: ['create table t (money_id bigint)'] },
  'own-transaction': { bad: ['begin; select 1; commit'], good: ['select 1'] },
}

const codesOf = (up: string, phase: Phase): readonly LintCode[] =>
  lintMigration({ id: 'x', phase, up }).map(({ code }) => code)
/** Two rules speak about phases; the other findings hold in each. */
const phaseFor = (code: LintCode): Phase =>
  code === 'rows-in-expand' || code === 'drop-before-contract' ? 'expand' : 'migrate'

test('every rule has a case', () => {
  expect(Object.keys(cases).toSorted()).toEqual(Object.keys(lintRules).toSorted())
})

for (const [code, { bad, good }] of Object.entries(cases) as [LintCode, (typeof cases)[LintCode]][]) {
  test(`${code} finds what it should`, () => {
    for (const up of bad) expect(codesOf(up, phaseFor(code)), up).toContain(code)
    for (const up of good) expect(codesOf(up, phaseFor(code)), up).not.toContain(code)
  })
}

test('dropping belongs to the phase contract', () => {
  expect(codesOf('alter table person drop column name; drop table pet', 'contract')).toEqual([])
})

test('a finding can be accepted with a reason; an acceptance that excuses nothing is reported', () => {
  const migration: Migration = {
    id: 'x',
    phase: 'expand',
    up: 'truncate person',
    accepts: { 'exclusive-lock': 'empty until the launch' },
  }
  expect(lintMigration(migration)).toEqual([])
  expect(uselessAcceptances(migration)).toEqual([])
  expect(uselessAcceptances({ ...migration, up: 'select 1' })).toEqual(['exclusive-lock'])
  expect(uselessAcceptances({ ...migration, accepts: { 'exclusive-lock': ' ' } })).toEqual(['exclusive-lock'])
})

test('words in comments, texts and function bodies are not statements', () => {
  const script = `-- drop table a;
    /* truncate b; */ select 'it''s; $$', E'\\'; x', "Odd;Name";
    create function f() returns int language sql as $body$ delete from c; select 1 $body$;`
  expect(statementsOf(script)).toEqual([
    `select '', '', "Odd;Name"`,
    'create function f() returns int language sql as $$',
  ])
})
