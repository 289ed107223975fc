import { clientTimeoutFor } from './connect-options.ts'
import { queriesOver, signalOf } from './queries.ts'
import type { Lender } from './queries.ts'
import { runTransaction } from './transaction.ts'
import type { TransactionWatch } from './transaction.ts'
import type { DatabaseSession } from './types.ts'

/** Lends one connection for the whole work and closes it then, so that no lock or setting reaches the next user. */
export async function withSession<Schema, Result>(
  lender: Lender,
  watch: TransactionWatch,
  work: (session: DatabaseSession<Schema>) => Promise<Result>,
): Promise<Result> {
  const connection = await lender.acquire(signalOf(undefined))
  const own: Lender = { pool: lender.pool, acquire: () => Promise.resolve(connection), release: () => undefined }
  const queries = queriesOver<Schema>(own)
  const session: DatabaseSession<Schema> = {
    get kysely() {
      return queries.kysely
    },
    rows: queries.rows,
    script: queries.script,
    transaction: (transactionWork, options = {}) => runTransaction(own, transactionWork, options, watch),
    limitStatements: async (milliseconds) => {
      connection.timeoutMs = milliseconds === 0 ? Infinity : clientTimeoutFor(milliseconds)
      await queries.script(`set statement_timeout = ${milliseconds}`)
    },
  }
  try {
    return await work(session)
  } finally {
    lender.release(connection, true)
  }
}
