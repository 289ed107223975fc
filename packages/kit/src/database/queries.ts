import type { Kysely } from 'kysely'
import { currentScope } from '#logs/scope.ts'
import type { Connection } from './connection.ts'
import { kyselyOver } from './dialect.ts'
import type { Statement } from './statement.ts'
import type { Queries, QueryOptions } from './types.ts'

/** The signal that a statement obeys: the one given, else that of the request that runs now. */
export function signalOf(options: QueryOptions | undefined): AbortSignal | undefined {
  return options?.signal ?? currentScope()?.signal
}

export interface Lender {
  /** Where the connections come from in the end. */
  readonly pool: object
  readonly acquire: (signal: AbortSignal | undefined) => Promise<Connection>
  /** The connection that is held anyway, as in a transaction: there is nothing to wait for and to give back. */
  readonly held?: () => Connection
  /** A broken connection is closed instead of lent again. */
  readonly release: (connection: Connection, broken?: boolean) => void
}

/** Statements over whatever lends connections: the pool, or the one connection of a transaction. */
export function queriesOver<Schema>(lender: Lender, ownSignal?: AbortSignal): Queries<Schema> {
  const signalFor = (options?: QueryOptions): AbortSignal | undefined =>
    options?.signal ?? ownSignal ?? signalOf(options)
  let kysely: Kysely<Schema> | undefined
  const use = <Result>(
    signal: AbortSignal | undefined,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> => (lender.held === undefined ? borrow(signal, work) : runHeld(lender.held, work))
  const borrow = async <Result>(
    signal: AbortSignal | undefined,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> => {
    const connection = await lender.acquire(signal)
    try {
      return await work(connection)
    } finally {
      lender.release(connection)
    }
  }
  return {
    get kysely() {
      // Made when first asked for: most short transactions need none.
      kysely ??= kyselyOver<Schema>({
        acquire: () => lender.acquire(signalFor()),
        release: lender.release,
        signal: () => signalFor(),
      })
      return kysely
    },
    rows: <Row, Values extends readonly unknown[]>(
      { name, text }: Statement<Row, Values>,
      values: Values,
      options?: QueryOptions,
    ) => {
      const signal = signalFor(options)
      const query = { name, text, values: values as unknown as unknown[] }
      // Written without `await`, as in `Connection.run`: every statement passes here.
      return use(signal, (connection) => connection.run(query, signal)).then(({ rows }) => rows as readonly Row[])
    },
    script: async (text, options) => {
      const signal = signalFor(options)
      await use(signal, (connection) => connection.run({ text }, signal))
    },
  }
}

/** A transaction that has ended refuses as a promise does. */
function runHeld<Result>(held: () => Connection, work: (connection: Connection) => Promise<Result>): Promise<Result> {
  try {
    return work(held())
  } catch (error) {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the error as it was thrown
    return Promise.reject(error)
  }
}
