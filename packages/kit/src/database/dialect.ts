import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type { Connection } from './connection.ts'

/** Where the statements of a Kysely go: to a connection of the pool for each, or always to that of a transaction. */
export interface ConnectionSource {
  readonly acquire: () => Promise<Connection>
  readonly release: (connection: Connection) => void
  readonly signal: () => AbortSignal | undefined
}

export function kyselyOver<Schema>(source: ConnectionSource): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createDriver: () => driverOver(source),
    },
  })
}

class KyselyConnection implements DatabaseConnection {
  readonly connection: Connection
  readonly #source: ConnectionSource

  constructor(connection: Connection, source: ConnectionSource) {
    this.connection = connection
    this.#source = source
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.connection.run({ text: sql, values: [...parameters] }, this.#source.signal())
    const { rowCount, rows } = result
    return { rows: rows as Row[], ...(rowCount === null ? {} : { numAffectedRows: BigInt(rowCount) }) }
  }

  // oxlint-disable-next-line require-yield -- the shape is Kysely's
  async *streamQuery(): AsyncIterableIterator<never> {
    await Promise.reject(new Error('rows are not streamed: read them in pages'))
  }
}

function driverOver(source: ConnectionSource): Driver {
  const refused = (): Promise<never> => Promise.reject(new Error('use database.transaction: it retries and cancels'))
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => new KyselyConnection(await source.acquire(), source),
    releaseConnection: async (held) => {
      if (held instanceof KyselyConnection) source.release(held.connection)
    },
    beginTransaction: refused,
    commitTransaction: refused,
    rollbackTransaction: refused,
    destroy: () => Promise.resolve(),
  }
}
