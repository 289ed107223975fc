import type { Queryable } from '#database/types.ts'
import { hashOf } from './secret.ts'

/** What the stores on PostgreSQL need of a client: a pool of `pg`, a client inside a transaction, or `sqlOver(database)`. */
export interface Sql {
  query(text: string, values: unknown[]): Promise<{ readonly rows: unknown[] }>
}

/** The database of the kit, or one of its transactions, for the stores of keys, tokens and sessions. */
export function sqlOver(queryable: Queryable): Sql {
  const names = new Map<string, string>()
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `identity-${hashOf(text).slice(0, 16)}`
    names.set(text, name)
    return name
  }
  return {
    query: async (text, values) => ({ rows: [...(await queryable.rows({ name: nameOf(text), text }, values))] }),
  }
}

/** The rows of a statement whose columns are known to be those of `Row`, because the statement stands beside the type. */
export async function rowsOf<Row>(sql: Sql, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await sql.query(text, [...values])
  return rows as Row[]
}

/** How many rows a statement changed. */
export async function countOf(sql: Sql, text: string, values: readonly unknown[]): Promise<number> {
  return (await rowsOf(sql, `${text} returning 1`, values)).length
}
