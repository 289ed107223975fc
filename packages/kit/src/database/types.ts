import type { Kysely } from 'kysely'
import type { Logger } from '#logs/logger.ts'
import type { Part } from '#lifecycle/part.ts'
import type { Metrics } from '#metrics/metrics.ts'
import type { Statement } from './statement.ts'

export interface QueryOptions {
  /** Cancels the statement in the server when it fires; by default the signal of the request that runs now. */
  readonly signal?: AbortSignal | undefined
}

/** What runs statements, without a word about tables: enough for the parts of the kit. */
export interface Queryable {
  /** The hot path: a prepared statement, its rows. */
  readonly rows: <Row, Values extends readonly unknown[]>(
    statement: Statement<Row, Values>,
    values: Values,
    options?: QueryOptions,
  ) => Promise<readonly Row[]>
  /** Several statements without values, as migrations are written. */
  readonly script: (text: string, options?: QueryOptions) => Promise<void>
}

export interface Queries<Schema> extends Queryable {
  /** Typed statements. Its own `transaction()` is refused: `database.transaction` retries, cancels and counts. */
  readonly kysely: Kysely<Schema>
}

/** One transaction on one connection. It ends with the function that got it. */
export interface Transaction<Schema = unknown> extends Queries<Schema> {
  /** Fires when the client left or the deadline is over; pass it to what else the work waits for. */
  readonly signal: AbortSignal | undefined
  /** Runs once the changes are visible to others: deleting from a cache, waking the outbox. Lost if the process dies. */
  readonly afterCommit: (work: () => void | Promise<void>) => void
}

export type Isolation = 'read committed' | 'repeatable read' | 'serializable'

export interface TransactionOptions extends QueryOptions {
  /** Default `read committed`. */
  readonly isolation?: Isolation
  /** Promises not to write; the server refuses if it does. Default false. */
  readonly readOnly?: boolean
  /** How often the work may run again when the server rolled it back (serialisation, deadlock, lost connection). Default 3. */
  readonly retries?: number
  /** Instead of those of the pool, for long work such as migrations. */
  readonly statementTimeoutMs?: number
  readonly lockTimeoutMs?: number
}

export interface DatabaseSession<Schema = unknown> extends Queries<Schema> {
  readonly transaction: Database<Schema>['transaction']
  /** Milliseconds for each statement from now on; 0 for no limit. */
  readonly limitStatements: (milliseconds: number) => Promise<void>
}

/**
 * The one handle to the one primary. There is no handle for replicas on purpose: a read that decides a write must see
 * the write before it, and which read decides one is easy to get wrong. Reads that may be late belong into the cache.
 */
export interface Database<Schema = unknown> extends Queries<Schema> {
  readonly part: Part
  /**
   * Commits what `work` did, or nothing. The work may run several times, so it changes nothing outside the database;
   * it uses its own handle only: a second connection taken inside a transaction is refused, as it can lock the pool up.
   */
  readonly transaction: <Result>(
    work: (transaction: Transaction<Schema>) => Promise<Result>,
    options?: TransactionOptions,
  ) => Promise<Result>
  /** One connection for oneself, closed afterwards: for what belongs to a session, as advisory locks and settings. */
  readonly session: <Result>(work: (session: DatabaseSession<Schema>) => Promise<Result>) => Promise<Result>
  /** Takes another URL, as after the rotation of a password. New work uses it at once; resolves when the old connections are closed. */
  readonly reload: (url: string) => Promise<void>
  /** True refuses every write of this process, in the server too; resolves when no write is on its way any more. */
  readonly setReadOnly: (readOnly: boolean) => Promise<void>
  readonly readOnly: boolean
  readonly connections: () => PoolCounts
}

export interface PoolCounts {
  readonly max: number
  readonly busy: number
  readonly idle: number
  /** Callers without a connection. */
  readonly waiting: number
}

/** Where faults come in: waits, or throws, as the fault of that dependency says. */
export interface FaultHook {
  reach(dependency: string): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  /** In metrics and logs. Default `primary`. */
  readonly name?: string
  /** Connections of this replica, from DATABASE_POOL_SIZE: replicas × pool + surge must stay under the limit of the server. Default 10. */
  readonly poolSize?: number
  /** Callers that may wait for a connection; more are refused at once with 503. Default 10 × poolSize. */
  readonly maxWaiting?: number
  /** Longest wait for a connection, to a server that does not answer too; then 503. Default 2000. */
  readonly acquireTimeoutMs?: number
  /** Longest run of a statement. Default 5000. */
  readonly statementTimeoutMs?: number
  /** Longest wait for a lock. Default 2000. */
  readonly lockTimeoutMs?: number
  /** Longest pause between two statements of a transaction; then the server ends it and its locks. Default 10 000. */
  readonly idleInTransactionTimeoutMs?: number
  /** PEM of the authority that signed the certificate of the server; without it `sslmode=require` encrypts without checking it, as libpq does. */
  readonly certificateAuthority?: string
  readonly readOnly?: boolean
  readonly log?: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly metrics?: Metrics
  readonly faults?: FaultHook
}
