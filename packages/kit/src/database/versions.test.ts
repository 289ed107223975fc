import { expect, test } from 'vitest'
import { prepareWith, useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { statement } from './statement.ts'
import { etagOf, requireUpdated, requireVersion } from './versions.ts'

test('behaviour 36: an edit names the version that it read', () => {
  requireVersion(etagOf(7), 7)
  requireVersion('"6", "7"', 7)
  requireVersion('*', 7)
  expect(() => requireVersion(undefined, 7)).toThrow(expect.objectContaining({ code: 'precondition-required' }))
  for (const stale of ['"6"', '7', 'W/"7"', '']) {
    expect(() => requireVersion(stale, 7), stale).toThrow(expect.objectContaining({ code: 'precondition-failed' }))
  }
})

test('behaviour 36: an update that met no row is a conflict', () => {
  expect(requireUpdated([{ version: 8 }])).toEqual({ version: 8 })
  expect(() => requireUpdated([])).toThrow(expect.objectContaining({ code: 'conflict' }))
})

const postgres = usePostgres({
  prepare: prepareWith(
    [],
    `create table product (id int primary key, name text, version int not null default 1);
     insert into product values (1, 'Mug')`,
  ),
})
const openDatabase = useDatabases(postgres)
const readVersion = statement<{ version: number }>('product-version', 'select version from product where id = 1')
const rename = statement<{ version: number }, [name: string, version: number]>(
  'rename-product',
  'update product set name = $1, version = version + 1 where id = 1 and version = $2 returning version',
)

test('behaviour 36: of two editors at the same moment one wins, the other gets 409; who comes later gets 412', async () => {
  const database = await openDatabase()
  const edit = async (name: string, ifMatch: string): Promise<string> => {
    const { version } = requireUpdated(await database.rows(readVersion, []))
    requireVersion(ifMatch, version)
    return etagOf(requireUpdated(await database.rows(rename, [name, version])).version)
  }
  const outcomes = await Promise.allSettled([edit('Cup', '"1"'), edit('Jug', '"1"')])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: '"2"' }])
  const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: expect.stringMatching(/^(conflict|precondition-failed)$/) as string })
  await expect(edit('Bowl', '"1"')).rejects.toMatchObject({
    code: 'precondition-failed',
    details: { headers: { etag: '"2"' } },
  })
})
