import type { Part } from '#lifecycle/part.ts'
import { poolNameOf } from './pool-metrics.ts'
import { createPool } from './pool.ts'
import { queriesOver } from './queries.ts'
import type { Lender } from './queries.ts'
import { withSession } from './session.ts'
import { isInsideTransaction, runTransaction } from './transaction.ts'
import type { TransactionWatch } from './transaction.ts'
import type { Database, DatabaseOptions } from './types.ts'

/** Opens no connection yet: a service starts, and stays ready, while the database is away. */
export function createDatabase<Schema = unknown>(options: DatabaseOptions): Database<Schema> {
  let { url, readOnly = false } = options
  const pool = createPool(options, readOnly)
  const lender: Lender = {
    pool,
    acquire: (signal) => (isInsideTransaction(pool) ? Promise.reject(secondConnection()) : pool.acquire(signal)),
    release: (connection, broken) => connection.release(broken),
  }
  const queries = queriesOver<Schema>(lender)
  const watch = transactionWatch(options)
  const part: Part = { name: 'database', stop: pool.end }
  return {
    part,
    get kysely() {
      return queries.kysely
    },
    rows: queries.rows,
    script: queries.script,
    transaction: (work, transactionOptions = {}) => runTransaction(lender, work, transactionOptions, watch),
    session: (work) => withSession(lender, watch, work),
    reload: async (newUrl) => {
      if (newUrl === url) return
      url = newUrl
      options.log?.info('the connection of the database has changed; old connections end after their work')
      await pool.replace(url, readOnly)
    },
    setReadOnly: async (refuseWrites) => {
      if (refuseWrites === readOnly) return
      readOnly = refuseWrites
      await pool.replace(url, readOnly)
    },
    get readOnly() {
      return readOnly
    },
    connections: pool.counts,
  }
}

function transactionWatch(options: DatabaseOptions): TransactionWatch {
  const pool = poolNameOf(options)
  return {
    ended: (outcome) => options.metrics?.count('db_transactions_total', { pool, outcome }),
    afterCommitFailed: (error) =>
      options.log?.error({ err: error }, 'the changes are committed, but the work after the commit failed'),
  }
}

/** With every connection held by somebody who waits for a second one, nobody would ever go on. */
function secondConnection(): Error {
  return new Error('a second connection was asked for inside a transaction: use the handle that the work was given')
}
