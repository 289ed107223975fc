import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from './connection.ts'
import { clientTimeoutFor } from './connect-options.ts'
import { isConnectionLoss, mayTryAgain, wasNeverSent } from './failures.ts'
import { queriesOver, signalOf } from './queries.ts'
import type { Lender } from './queries.ts'
import type { Transaction, TransactionOptions } from './types.ts'

/** Set while the work of a transaction runs, so that a second connection asked for inside it is noticed. */
const running = new AsyncLocalStorage<{ open: boolean; readonly pool: object }>()

/** True inside the work of a transaction, on the same pool, that has not ended. */
export function isInsideTransaction(pool: object): boolean {
  const store = running.getStore()
  return store?.open === true && store.pool === pool
}

/** Told about what the caller of a transaction does not see. */
export interface TransactionWatch {
  readonly ended: (outcome: 'committed' | 'rolled-back' | 'retried') => void
  readonly afterCommitFailed: (error: unknown) => void
}

/** Runs the work until it commits, fails for good, or has no tries left. */
export async function runTransaction<Schema, Result>(
  lender: Lender,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
  options: TransactionOptions,
  watch: TransactionWatch,
): Promise<Result> {
  const signal = signalOf(options)
  const tries = 1 + (options.retries ?? 3)
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptOnce(lender, work, { ...options, signal })
    if (result.kind === 'committed') {
      watch.ended('committed')
      await runAfterCommit(result.afterCommit, watch)
      return result.value
    }
    const again = attempt < tries && result.repeatable && mayTryAgain(result.error) && signal?.aborted !== true
    watch.ended(again ? 'retried' : 'rolled-back')
    if (!again) throw result.error
    await sleep(pauseBefore(attempt))
  }
}

/** 20, 80, 320 ms at most, at random below that: those who collided do not meet again. */
function pauseBefore(attempt: number): number {
  return Math.random() * 20 * 4 ** (attempt - 1)
}

type AfterCommit = () => void | Promise<void>
type Attempt<Result> =
  | { readonly kind: 'committed'; readonly value: Result; readonly afterCommit: readonly AfterCommit[] }
  /** `repeatable`: nothing of it has happened for sure. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly repeatable: boolean }

async function attemptOnce<Schema, Result>(
  lender: Lender,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
  options: TransactionOptions,
): Promise<Attempt<Result>> {
  const { signal } = options
  const held = { open: true, pool: lender.pool }
  const afterCommit: AfterCommit[] = []
  let connection: Connection | undefined
  let committing = false
  let begun = false
  try {
    connection = await lender.acquire(signal)
    if (options.statementTimeoutMs !== undefined) connection.timeoutMs = clientTimeoutFor(options.statementTimeoutMs)
    await connection.run({ text: beginWith(options) }, signal)
    begun = true
    const transaction = transactionOn<Schema>(connection, signal, afterCommit, held)
    const value = await running.run(held, () => work(transaction))
    held.open = false
    committing = true
    // No signal: a commit that was sent cannot be taken back, only its answer can be lost.
    const { command } = await connection.run({ text: 'commit' }, undefined)
    if (command !== 'COMMIT') throw new Error('the work went on after a failed statement; nothing of it was kept')
    lender.release(connection)
    return { kind: 'committed', value, afterCommit }
  } catch (error) {
    held.open = false
    if (connection !== undefined) await rollBack(lender, connection, begun)
    // When the connection was lost during the commit nobody knows whether it happened: then only the caller may decide.
    const unknown = committing && options.readOnly !== true && isConnectionLoss(error) && !wasNeverSent(error)
    return { kind: 'failed', error, repeatable: !unknown }
  }
}

/** The changes are kept whatever happens here, so the caller is not told that they failed. */
async function runAfterCommit(works: readonly AfterCommit[], watch: TransactionWatch): Promise<void> {
  for (const work of works) {
    try {
      await work()
    } catch (error) {
      watch.afterCommitFailed(error)
    }
  }
}

async function rollBack(lender: Lender, connection: Connection, begun: boolean): Promise<void> {
  if (!begun) return lender.release(connection, true)
  try {
    await connection.run({ text: 'rollback' }, undefined)
    lender.release(connection)
  } catch {
    lender.release(connection, true)
  }
}

function transactionOn<Schema>(
  connection: Connection,
  signal: AbortSignal | undefined,
  afterCommit: AfterCommit[],
  held: { readonly open: boolean },
): Transaction<Schema> {
  const connectionNow = (): Connection => {
    if (!held.open) throw new Error('this transaction has ended')
    return connection
  }
  const acquire = async (): Promise<Connection> => connectionNow()
  const queries = queriesOver<Schema>({ pool: held, acquire, held: connectionNow, release: () => undefined }, signal)
  return {
    get kysely() {
      return queries.kysely
    },
    rows: queries.rows,
    script: queries.script,
    signal,
    afterCommit: (work) => {
      afterCommit.push(work)
    },
  }
}

/** One message for all settings of the transaction. */
function beginWith({ isolation, readOnly, statementTimeoutMs, lockTimeoutMs }: TransactionOptions): string {
  const begin = ['begin', isolation && `isolation level ${isolation}`, readOnly === true && 'read only']
  const settings = [
    statementTimeoutMs !== undefined && `set local statement_timeout = ${statementTimeoutMs}`,
    lockTimeoutMs !== undefined && `set local lock_timeout = ${lockTimeoutMs}`,
  ]
  return [begin.filter(Boolean).join(' '), ...settings.filter((setting) => setting !== false)].join('; ')
}
