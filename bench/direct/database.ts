import type { Database, Transaction } from '@plinth/kit'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '../../apps/shop/api/src/tables.ts'

/** What the shop's own functions need of a database. */
type PlainDatabase = Pick<Database<Tables>, 'rows' | 'script' | 'transaction' | 'kysely' | 'readOnly'>

type Client = Pick<pg.PoolClient, 'query'>

/** `bigint` and `date` as the shop reads them; the rest as `pg` does. */
const parsers = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, String],
  [1114, String],
  [1700, String],
])
const ordinary = pg.types.getTypeParser as unknown as (id: number, format?: string) => (text: string) => unknown
const types = { getTypeParser: (id: number, format?: string) => parsers.get(id) ?? ordinary(id, format) }

/** The pool of `pg` and nothing else: no cancelling, retrying, counting, tracing or refusing. */
export function plainDatabase(url: string, poolSize: number): PlainDatabase {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types })
  return {
    ...queriesOver(pool),
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    readOnly: false,
    transaction: async (work) => {
      const client = await pool.connect()
      const afterCommit: (() => void | Promise<void>)[] = []
      try {
        await client.query('begin')
        const result = await work(transactionOn(client, afterCommit))
        await client.query('commit')
        for (const each of afterCommit) await each()
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
  }
}

function transactionOn(client: pg.PoolClient, afterCommit: (() => void | Promise<void>)[]): Transaction<Tables> {
  let kysely: Kysely<Tables> | undefined
  return {
    ...queriesOver(client),
    get kysely() {
      kysely ??= new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(client) }) })
      return kysely
    },
    signal: undefined,
    afterCommit: (work) => {
      afterCommit.push(work)
    },
  }
}

/** One connection as the pool that Kysely asks for; it stays with the transaction. */
function poolOf(client: pg.PoolClient) {
  const query = client.query.bind(client) as never
  return { connect: () => Promise.resolve({ query, release: () => undefined }), end: () => Promise.resolve() }
}

function queriesOver(client: Client): Pick<PlainDatabase, 'rows' | 'script'> {
  return {
    rows: async ({ name, text }, values) => {
      const { rows } = await client.query({ name, text, values: [...values] })
      return rows as never
    },
    script: async (text) => {
      await client.query(text)
    },
  }
}
