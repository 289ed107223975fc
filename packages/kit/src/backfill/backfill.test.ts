import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { statement } from '#database/statement.ts'
import { prepareWith, useDatabases } from '#testing/use-databases.ts'
import { usePostgres } from '#testing/use-postgres.ts'
import { backfill } from './backfill.ts'
import type { Backfill } from './backfill.ts'
import { nextBatchSize, pauseAfter } from './pace.ts'
import { backfillTable } from './table.ts'

const rowCount = 5_000

const postgres = usePostgres({
  prepare: prepareWith(
    [backfillTable],
    `create table person (id bigint primary key, name text, full_name text, touched int not null default 0);
     insert into person (id, name) select n, 'name ' || n from generate_series(1, ${rowCount}) as n`,
  ),
})
const openDatabase = useDatabases(postgres)

const copyText = `with batch as (select id from person where id > $1 order by id limit $2), done as (
    update person set full_name = name, touched = touched + 1 where id in (select id from batch) returning id
  ) select max(id) as last, count(*) as rows from done`
const copyBatch = statement<{ last: number | null; rows: number }, [after: number, size: number]>(
  'copy-batch',
  copyText,
)

const copyNames: Backfill<unknown, number> = {
  id: 'person-full-name',
  batchSize: 100,
  batch: async (transaction, cursor = 0, size) => {
    const [batch] = await transaction.rows(copyBatch, [cursor, size])
    return { next: batch?.last ?? undefined, rows: batch?.rows ?? 0 }
  },
}
const readState = statement<{ full: number; once: number }>(
  'backfill-state',
  'select count(full_name) as full, count(*) filter (where touched = 1) as once from person',
)

test('behaviour 25: works through the whole table in batches, each row once, and is then done for ever', async () => {
  const database = await openDatabase()
  expect(await backfill(database, copyNames)).toEqual({ outcome: 'done', rows: rowCount })
  expect(await database.rows(readState, [])).toEqual([{ full: rowCount, once: rowCount }])
  expect(await backfill(database, copyNames)).toEqual({ outcome: 'done', rows: rowCount })
  expect(await database.rows(readState, [])).toEqual([{ full: rowCount, once: rowCount }])
})

test('behaviour 25: a stop between two batches loses nothing', async () => {
  const database = await openDatabase()
  const stop = new AbortController()
  let batches = 0
  const plan: typeof copyNames = {
    ...copyNames,
    batch: async (...given) => {
      batches += 1
      if (batches === 3) stop.abort()
      return copyNames.batch(...given)
    },
  }
  expect((await backfill(database, plan, stop.signal)).outcome).toBe('stopped')
  const [halfway] = await database.rows(readState, [])
  expect(halfway?.full).toBeLessThan(rowCount)
  expect(await backfill(database, copyNames)).toEqual({ outcome: 'done', rows: rowCount })
  expect(await database.rows(readState, [])).toEqual([{ full: rowCount, once: rowCount }])
})

test('behaviour 25: a process that is killed in the middle of a batch is followed by one that ends with the same result', async () => {
  const url = await postgres().newDatabase()
  const program = `
    const { createDatabase, statement } = await import('${new URL('../database/index.ts', import.meta.url).href}')
    const { backfill } = await import('${new URL('index.ts', import.meta.url).href}')
    const database = createDatabase({ url: ${JSON.stringify(url)} })
    let batches = 0
    await backfill(database, { id: 'person-full-name', batchSize: 100, batch: async (transaction, cursor = 0, size) => {
      const [batch] = await transaction.rows(statement('copy-batch', ${JSON.stringify(copyText)}), [cursor, size])
      batches += 1
      if (batches === 4) { console.log('in the middle'); await new Promise(() => setInterval(() => undefined, 1000)) }
      return { next: batch.last ?? undefined, rows: batch.rows }
    } })`
  const killed = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: new URL('../..', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(killed.stdout, 'data')
  const database = await openDatabase({ url })
  expect((await backfill(database, copyNames)).outcome).toBe('elsewhere')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  let report = await backfill(database, copyNames)
  while (report.outcome === 'elsewhere') report = await backfill(database, copyNames)
  expect(report).toEqual({ outcome: 'done', rows: rowCount })
  expect(await database.rows(readState, [])).toEqual([{ full: rowCount, once: rowCount }])
})

test('behaviour 25: a batch grows and shrinks towards its time, and the pause leaves the database to others', () => {
  expect(nextBatchSize(100, 50, 200)).toBe(200)
  expect(nextBatchSize(100, 1_000, 200)).toBe(50)
  expect(nextBatchSize(100, 160, 200)).toBe(125)
  expect(nextBatchSize(10, 10_000, 200)).toBe(10)
  expect(pauseAfter(300, 0.3)).toBeCloseTo(700)
})
