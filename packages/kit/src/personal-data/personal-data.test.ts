import { expect, test } from 'vitest'
import { audit } from '#audit/audit.ts'
import { auditTables } from '#audit/table.ts'
import { statement } from '#database/statement.ts'
import type { Database } from '#database/types.ts'
import { prepareWith, useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { enforceRetention, erasePersonalData } from './erase.ts'
import { exportPersonalData } from './export.ts'
import { findTraces, undeclaredColumns } from './find-traces.ts'
import { personalData } from './registry.ts'
import { personalDataTables } from './table.ts'

const postgres = usePostgres({
  prepare: prepareWith(
    [personalDataTables, auditTables],
    `create table customer (id bigint primary key, email text not null unique, phone text,
       created_at timestamptz default now());
     create table address (id bigint primary key, customer_id bigint, street text);
     create table invoice (id bigint primary key, customer_id bigint, billed_to text, last_ip text, total bigint,
       at timestamptz default now());`,
  ),
})
const openDatabase = useDatabases(postgres)

const registry = personalData(
  {
    table: 'address',
    rowsOf: 'customer_id = $1',
    deleteRows: true,
    fields: { street: { purpose: 'delivery', erase: 'clear' } },
    impersonal: ['id', 'customer_id'],
  },
  {
    table: 'invoice',
    rowsOf: 'customer_id = $1',
    fields: {
      billed_to: { purpose: 'invoice', erase: { keep: 'tax law, 10 years' } },
      last_ip: { purpose: 'fraud', erase: 'clear', retention: { days: 30, since: 'at' } },
    },
    impersonal: ['id', 'customer_id', 'total', 'at'],
  },
  {
    table: 'customer',
    rowsOf: 'id = $1',
    fields: {
      email: { purpose: 'sign-in', erase: { set: `'erased-' || id || '@invalid'` } },
      phone: { purpose: 'questions about a delivery', erase: 'clear' },
    },
    impersonal: ['id', 'created_at'],
  },
)

async function openShop(): Promise<Database> {
  const database = await openDatabase()
  await database.script(`
    insert into customer values (5, 'ada@example.org', '+49 30 1234', now()), (6, 'grace@example.org', null, now());
    insert into address values (1, 5, 'Lovelace Street 1'), (2, 6, 'Hopper Street 2');
    insert into invoice values (1, 5, 'Ada Lovelace', '192.0.2.77', 1999, now() - interval '60 days');
    insert into invoice values (2, 5, 'Ada Lovelace', '192.0.2.78', 500, now());`)
  await database.transaction((transaction) =>
    audit(transaction, {
      who: '5',
      action: 'account.create',
      object: { type: 'customer', id: 5 },
      after: { email: 'ada@example.org' },
      personal: { subject: '5', fields: ['email'] },
    }),
  )
  return database
}

test('behaviour 38: a person gets everything that is known about them, and why', async () => {
  const database = await openShop()
  const [address, invoice, customer] = await exportPersonalData(database, registry, '5')
  expect(address?.rows).toEqual([{ street: 'Lovelace Street 1' }])
  expect(invoice?.fields['billed_to']).toEqual({ purpose: 'invoice', kept: 'kept by law: tax law, 10 years' })
  expect(invoice?.fields['last_ip']).toEqual({ purpose: 'fraud', kept: '30 days after at' })
  expect(customer?.rows).toEqual([{ email: 'ada@example.org', phone: '+49 30 1234' }])
})

test('behaviour 38: erasing leaves no trace but the legal record, and touches nobody else', async () => {
  const database = await openShop()
  const texts = ['ada@example.org', '1234', 'Lovelace', '192.0.2.7']
  expect(await findTraces(database, texts)).toEqual([
    'address.street',
    'customer.email',
    'customer.phone',
    'invoice.billed_to',
    'invoice.last_ip',
  ])
  const report = await database.transaction((transaction) => erasePersonalData(transaction, registry, '5'))
  expect(report).toContainEqual({
    table: 'invoice',
    rows: 2,
    erased: ['last_ip'],
    kept: { billed_to: 'tax law, 10 years' },
  })
  expect(await findTraces(database, texts)).toEqual(['invoice.billed_to'])
  expect(await exportPersonalData(database, registry, '6')).toMatchObject([
    { rows: [{ street: 'Hopper Street 2' }] },
    {},
    {},
  ])
})

test('behaviour 38: a field ends when its time is over', async () => {
  const database = await openShop()
  expect(await enforceRetention(database, registry)).toEqual([
    { table: 'invoice', rows: 1, erased: ['last_ip'], kept: {} },
  ])
  const addresses = statement<{ ip: string | null }>('ips', 'select last_ip as ip from invoice order by id')
  expect(await database.rows(addresses, [])).toEqual([{ ip: null }, { ip: '192.0.2.78' }])
  expect(await enforceRetention(database, registry)).toMatchObject([{ rows: 0 }])
})

test('behaviour 38: a new column that nobody declared is found, and one that is gone too', async () => {
  const database = await openShop()
  expect(await undeclaredColumns(database, registry)).toEqual([])
  await database.script('alter table customer add column birthday date; alter table address drop column street')
  expect(await undeclaredColumns(database, registry)).toEqual([
    'address.street does not exist',
    'customer.birthday is not declared',
  ])
})

test('the registry takes plain names only, and no contradiction', () => {
  const entry = { table: 'customer', rowsOf: 'id = $1', fields: {}, impersonal: [] }
  expect(() => personalData({ ...entry, table: 'a; drop table b' })).toThrow('no plain name')
  const kept = { billed_to: { purpose: 'invoice', erase: { keep: 'law' } } }
  expect(() => personalData({ ...entry, fields: kept, deleteRows: true })).toThrow('keep billed_to')
})
