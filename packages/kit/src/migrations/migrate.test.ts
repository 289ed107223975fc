import { expect, test } from 'vitest'
import { statement } from '#database/statement.ts'
import { useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { kitMigrations } from './kit-migrations.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { faultsOf } from './soundness.ts'

const postgres = usePostgres()

const openDatabase = useDatabases(postgres)

const createPerson: Migration = {
  id: '0001-person',
  phase: 'expand',
  up: 'create table person (id bigint generated always as identity primary key, name text not null)',
}
/** `name` becomes `full_name`, in steps that the old and the new code survive side by side. */
const renaming: readonly Migration[] = [
  createPerson,
  {
    id: '0002-person-full-name',
    phase: 'expand',
    up: `
      alter table person add column full_name text;
      alter table person alter column name drop not null;
      create function person_both_names() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' or new.name is distinct from old.name and new.full_name is not distinct from old.full_name
          then new.full_name := coalesce(new.full_name, new.name);
        end if;
        new.name := new.full_name;
        return new;
      end $$;
      create trigger person_both_names before insert or update on person
        for each row execute function person_both_names();`,
  },
  { id: '0003-person-copy', phase: 'migrate', up: 'update person set full_name = name where full_name is null' },
  {
    id: '0004-person-one-name',
    phase: 'contract',
    up: `drop trigger person_both_names on person; drop function person_both_names();
      alter table person drop column name;`,
    accepts: { 'drop-before-contract': '' },
  },
]
const sound = renaming.map((migration) => ({ ...migration, accepts: {} }))

test('behaviour 24: old and new code both work before, between and after the steps, each with its own names', async () => {
  const database = await openDatabase()
  const run = (text: string): Promise<readonly Record<string, unknown>[]> =>
    database.rows(statement<Record<string, unknown>>('', text), [])
  const oldCode = {
    write: () => run(`insert into person (name) values ('Ada')`),
    read: () => run('select name from person where name is null'),
  }
  const newCode = {
    write: () => run(`insert into person (full_name) values ('Grace')`),
    read: () => run('select full_name from person where full_name is null'),
  }
  await migrate(database, sound.slice(0, 1), { through: 'migrate' })
  await oldCode.write()
  // Version N runs while the replicas of N + 1 start and migrate.
  await migrate(database, sound, { through: 'expand' })
  for (const code of [oldCode, newCode, oldCode]) await code.write()
  expect(await oldCode.read()).toEqual([])
  await migrate(database, sound, { through: 'migrate' })
  for (const code of [oldCode, newCode]) {
    await code.write()
    expect(await code.read()).toEqual([])
  }
  // No replica of N is left.
  await migrate(database, sound, { through: 'contract' })
  await newCode.write()
  expect(await run('select full_name, count(*)::int from person group by 1 order by 1')).toEqual([
    { full_name: 'Ada', count: 4 },
    { full_name: 'Grace', count: 3 },
  ])
})

test('replicas that start together apply each migration once', async () => {
  const url = await postgres().newDatabase()
  const database = await openDatabase({ url })
  const replicas = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url })))
  const reports = await Promise.all(
    replicas.map((each) => migrate(each, [...kitMigrations, ...sound], { through: 'migrate' })),
  )
  const applied = reports.flatMap((report) => report.applied)
  expect(applied.toSorted()).toEqual(
    [...kitMigrations, ...sound]
      .filter(({ phase }) => phase !== 'contract')
      .map(({ id }) => id)
      .toSorted(),
  )
  expect(reports[0]?.held).toEqual(['0004-person-one-name'])
  expect((await migrate(database, sound, { through: 'contract' })).applied).toEqual(['0004-person-one-name'])
})

test('a migration that fails leaves nothing, and runs again after it was mended', async () => {
  const database = await openDatabase()
  const broken: Migration = { id: '0002-broken', phase: 'expand', up: 'create table half (id bigint); select 1 / 0' }
  await expect(migrate(database, [createPerson, broken], { through: 'expand' })).rejects.toThrow('0002-broken failed')
  const mended: Migration = { ...broken, up: 'create table half (id bigint)' }
  expect((await migrate(database, [createPerson, mended], { through: 'expand' })).applied).toEqual(['0002-broken'])
})

test('a migration that was edited after it ran is refused', async () => {
  const database = await openDatabase()
  await migrate(database, [createPerson], { through: 'expand' })
  const edited = [{ ...createPerson, up: 'create table person (id bigint)' }]
  await expect(migrate(database, edited, { through: 'expand' })).rejects.toThrow('was edited after it ran')
})

test('a busy table is not stopped: the migration gives way and tries again', async () => {
  const database = await openDatabase()
  await migrate(database, [createPerson], { through: 'expand' })
  let release = (): void => undefined
  let busy: Promise<void> = Promise.resolve()
  await new Promise<void>((locked) => {
    busy = database.transaction(async (transaction) => {
      await transaction.script('lock table person in row exclusive mode')
      locked()
      await new Promise<void>((resolve) => (release = resolve))
    })
  })
  const addColumn: Migration = { id: '0002-email', phase: 'expand', up: 'alter table person add column email text' }
  let refusals = 0
  const log = { info: () => undefined, warn: () => void ((refusals += 1) === 2 && release()) }
  await migrate(database, [createPerson, addColumn], { through: 'expand', lockTimeoutMs: 50, log })
  await busy
  expect(refusals).toBeGreaterThanOrEqual(2)
})

test('an index is built without stopping writes, also after an interrupted try', async () => {
  const database = await openDatabase()
  const index: Migration = {
    id: '0002-person-name',
    phase: 'expand',
    up: 'create unique index concurrently if not exists person_name on person (name)',
    outsideTransaction: true,
  }
  await migrate(database, [createPerson], { through: 'expand' })
  await database.script(`insert into person (name) values ('Ada'), ('Ada')`)
  await expect(migrate(database, [createPerson, index], { through: 'expand' })).rejects.toThrow(
    '0002-person-name failed',
  )
  await database.script(`delete from person where id = 1`)
  await migrate(database, [createPerson, index], { through: 'expand' })
  const valid = statement<{ valid: boolean }>(
    '',
    `select indisvalid as valid from pg_index where indexrelid = 'person_name'::regclass`,
  )
  expect(await database.rows(valid, [])).toEqual([{ valid: true }])
})

test('what would hurt a running system does not run', async () => {
  const database = await openDatabase()
  const rename: Migration = {
    id: '0002-rename',
    phase: 'expand',
    up: 'alter table person rename column name to full_name',
  }
  await expect(migrate(database, [createPerson, rename], { through: 'expand' })).rejects.toThrow(
    'rename-breaks-old-code',
  )
})

test('the list itself is checked: ids, order, acceptances', () => {
  expect(faultsOf([createPerson, createPerson])).toEqual(['0001-person: this id is used twice'])
  expect(faultsOf([{ ...createPerson, after: ['0009'] }])[0]).toContain('does not stand before it')
  expect(faultsOf(renaming)).toEqual([
    '0004-person-one-name: accepts drop-before-contract without a finding or a reason',
  ])
  expect(faultsOf([...kitMigrations, ...sound])).toEqual([])
})
