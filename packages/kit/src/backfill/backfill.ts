import { setTimeout as sleep } from 'node:timers/promises'
import { statement } from '#database/statement.ts'
import type { Database, Transaction } from '#database/types.ts'
import { nextBatchSize, pauseAfter } from './pace.ts'

export interface Batch<Cursor> {
  /** Where the next batch begins; undefined when there is nothing left. */
  readonly next: Cursor | undefined
  /** Rows changed, for the report. */
  readonly rows: number
}

export interface Backfill<Schema, Cursor> {
  /** Unique for ever, as that of a migration. */
  readonly id: string
  /** Changes up to `size` rows after the cursor; undefined at the beginning. Rows that are done already stay as they are. */
  readonly batch: (transaction: Transaction<Schema>, cursor: Cursor | undefined, size: number) => Promise<Batch<Cursor>>
  /** Rows of the first batch; later ones grow and shrink towards `batchMs`. Default 500. */
  readonly batchSize?: number
  /** How long a batch should hold its locks. Default 200. */
  readonly batchMs?: number
  /** Share of the time that the backfill may work; it sleeps for the rest. Default 0.3. */
  readonly share?: number
}

export interface BackfillReport {
  /** `elsewhere`: another replica works on it now. */
  readonly outcome: 'done' | 'stopped' | 'elsewhere'
  /** Over all runs. */
  readonly rows: number
}

interface Progress {
  readonly cursor: unknown
  readonly rows: number
  readonly done: boolean
}

const register = statement<never, [id: string]>(
  'kit-backfill-register',
  'insert into kit_backfills (id) values ($1) on conflict do nothing',
)

const lockProgress = statement<Progress, [id: string]>(
  'kit-backfill-lock',
  `select cursor, rows_done as rows, done_at is not null as done from kit_backfills where id = $1
   for update skip locked`,
)

const saveProgress = statement<never, [id: string, cursor: string | null, rows: number, done: boolean]>(
  'kit-backfill-save',
  `update kit_backfills set cursor = $2, rows_done = rows_done + $3, done_at = case when $4 then now() end
   where id = $1`,
)

/**
 * Works through a table in small transactions. The place where it stands is saved with each of them, so that it goes on
 * after a stop, a kill or a failure as if nothing had been. Pauses between batches leave the database to the customers.
 */
export async function backfill<Schema, Cursor>(
  database: Database<Schema>,
  plan: Backfill<Schema, Cursor>,
  signal?: AbortSignal,
): Promise<BackfillReport> {
  const { batchSize = 500, batchMs = 200, share = 0.3 } = plan
  await database.rows(register, [plan.id])
  let size = batchSize
  let rows = 0
  const isStopped = (): boolean => signal?.aborted === true
  while (!isStopped()) {
    const started = performance.now()
    const step = await database.transaction((transaction) => runBatch(transaction, plan, size))
    if (step === undefined) return { outcome: 'elsewhere', rows }
    rows = step.rows
    if (step.done) return { outcome: 'done', rows }
    const tookMs = performance.now() - started
    size = nextBatchSize(size, tookMs, batchMs)
    await sleep(pauseAfter(tookMs, share), undefined, { ...(signal && { signal }) }).catch(() => undefined)
  }
  return { outcome: 'stopped', rows }
}

async function runBatch<Schema, Cursor>(
  transaction: Transaction<Schema>,
  plan: Backfill<Schema, Cursor>,
  size: number,
): Promise<{ readonly rows: number; readonly done: boolean } | undefined> {
  const [progress] = await transaction.rows(lockProgress, [plan.id])
  if (progress === undefined) return undefined
  if (progress.done) return { rows: progress.rows, done: true }
  const { next, rows } = await plan.batch(transaction, (progress.cursor ?? undefined) as Cursor | undefined, size)
  const done = next === undefined
  await transaction.rows(saveProgress, [plan.id, done ? null : JSON.stringify(next), rows, done])
  return { rows: progress.rows + rows, done }
}
