import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statement } from '#database/statement.ts'
import type { Database } from '#database/types.ts'
import { inScope } from '#logs/scope.ts'
import { personalDataTables } from '#personal-data/table.ts'
import { dropSubjectKey } from '#personal-data/subject-key.ts'
import { prepareWith, useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { audit } from './audit.ts'
import { auditTables } from './table.ts'
import { auditTrail, replay } from './trail.ts'
import { sealAudit, verifyAudit } from './verify.ts'

const postgres = usePostgres({
  prepare: prepareWith(
    [personalDataTables, auditTables],
    'create table product (id text primary key, price bigint not null)',
  ),
})
const openDatabase = useDatabases(postgres)

const readPrice = statement<{ price: number }, [id: string]>(
  'price',
  'select price from product where id = $1 for update',
)
const savePrice = statement<never, [id: string, price: number]>(
  'save-price',
  'insert into product values ($1, $2) on conflict (id) do update set price = excluded.price',
)
const removeProduct = statement<never, [id: string]>('remove-product', 'delete from product where id = $1')
const allProducts = statement<{ id: string; price: number }>(
  'all-products',
  'select id, price from product order by id',
)

/** An undefined price removes the product. */
async function changeProduct(database: Database, id: string, price: number | undefined): Promise<void> {
  await database.transaction(async (transaction) => {
    const [before] = await transaction.rows(readPrice, [id])
    if (price === undefined) await transaction.rows(removeProduct, [id])
    else await transaction.rows(savePrice, [id, price])
    const after = price === undefined ? undefined : { price }
    await audit(transaction, {
      who: 'admin-1',
      action: 'product.change',
      object: { type: 'product', id },
      before,
      after,
    })
  })
}

test('behaviour 37: the trail says who did what, with before and after, newest first', async () => {
  const database = await openDatabase()
  await inScope({ correlationId: 'c-9' }, async () => {
    await changeProduct(database, 'mug', 100)
    await changeProduct(database, 'mug', 120)
  })
  const [newest, first] = await auditTrail(database, { object: { type: 'product', id: 'mug' } })
  expect(newest).toMatchObject({
    who: 'admin-1',
    step: 2,
    before: { price: 100 },
    after: { price: 120 },
    correlationId: 'c-9',
  })
  expect(first).toMatchObject({ step: 1, before: null })
  expect(await auditTrail(database, { who: 'somebody else' })).toEqual([])
  expect(await auditTrail(database, { beforeId: newest?.id ?? 0 })).toEqual([first])
})

test('behaviour 37: whatever happens to the products, the trail replays to the same state', async () => {
  const changes = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), price: fc.option(fc.nat(), { nil: undefined }) }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  await fc.assert(
    fc.asyncProperty(changes, async (steps) => {
      const database = await openDatabase()
      for (const { id, price } of steps) await changeProduct(database, id, price)
      const replayed = replay(await auditTrail(database, { limit: 1000 }))
      const rows = await database.rows(allProducts, [])
      expect(Object.fromEntries(replayed)).toEqual(
        Object.fromEntries(rows.map(({ id, price }) => [`product/${id}`, { price }])),
      )
      expect(await verifyAudit(database)).toMatchObject({ sound: true })
    }),
    { numRuns: 5 },
  )
})

test('behaviour 37: nobody changes or removes an entry, the owner of the table neither', async () => {
  const database = await openDatabase()
  await changeProduct(database, 'mug', 100)
  for (const attack of [`update kit_audit set who = 'nobody'`, 'delete from kit_audit', 'truncate kit_audit']) {
    await expect(database.script(attack), attack).rejects.toThrow('only added to')
  }
  const forged = `insert into kit_audit (who, action, object_type, object_id, step, hash) values ('x', 'y', 'z', '1', 99, 'fake')`
  await database.script(forged)
  expect((await auditTrail(database))[0]).toMatchObject({ step: 1 })
  expect(await verifyAudit(database)).toMatchObject({ sound: true })
})

test('behaviour 37: entries of 20 writers at once make one chain for each object', async () => {
  const database = await openDatabase()
  await Promise.all(Array.from({ length: 20 }, (_, index) => changeProduct(database, index % 2 ? 'mug' : 'cup', index)))
  const trail = await auditTrail(database, { object: { type: 'product', id: 'mug' } })
  expect(trail.map(({ step }) => step)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(await verifyAudit(database)).toMatchObject({ sound: true })
})

test('behaviour 37: somebody who goes around the triggers is found out', async () => {
  const attacks = [
    {
      by: `update kit_audit set after = '{"price": 1}' where object_id = 'mug' and step = 2`,
      shows: 'the entry was changed',
    },
    { by: `delete from kit_audit where object_id = 'mug' and step = 2`, shows: 'entries before it are missing' },
    { by: `delete from kit_audit where object_id = 'mug' and step = 3`, shows: 'seal' },
    { by: `delete from kit_audit where object_id = 'cup'`, shows: 'seal' },
  ]
  for (const { by, shows } of attacks) {
    const database = await openDatabase()
    for (const price of [1, 2, 3]) await changeProduct(database, 'mug', price)
    await changeProduct(database, 'cup', 5)
    expect(await sealAudit(database)).toBe(4)
    await changeProduct(database, 'jug', 6)
    expect(await sealAudit(database)).toBe(5)
    expect(await verifyAudit(database)).toEqual({ sound: true, breaks: [], brokenSeals: [] })
    await database.session((session) => session.script(`set session_replication_role = replica; ${by}`))
    const { sound, breaks, brokenSeals } = await verifyAudit(database)
    expect(sound, by).toBe(false)
    const found = [...breaks.map(({ reason }) => reason), ...brokenSeals.map(() => 'seal')]
    expect(found, by).toContain(shows)
  }
})

test('behaviour 38: what names a person is sealed, and lost with their key, while the chain stays whole', async () => {
  const database = await openDatabase()
  await database.transaction((transaction) =>
    audit(transaction, {
      who: 'customer-5',
      action: 'account.change',
      object: { type: 'account', id: 5 },
      before: { email: 'ada@example.org', plan: 'free' },
      after: { email: 'lovelace@example.org', plan: 'free' },
      personal: { subject: 'customer-5', fields: ['email'] },
    }),
  )
  const [entry] = await auditTrail(database)
  expect(entry?.after).toEqual({ email: 'lovelace@example.org', plan: 'free' })
  const raw = statement<{ text: string }>('raw-audit', 'select kit_audit::text as text from kit_audit')
  expect((await database.rows(raw, []))[0]?.text).not.toContain('example.org')
  await dropSubjectKey(database, 'customer-5')
  expect((await auditTrail(database))[0]?.after).toEqual({ email: 'erased', plan: 'free' })
  expect(await verifyAudit(database)).toMatchObject({ sound: true })
})
