import type { Queryable } from '@plinth/kit'

/**
 * The database for a load that several callers wait for: it ends with the load, and not with the request that happened
 * to come first.
 */
export function during(signal: AbortSignal, database: Queryable): Queryable {
  return {
    rows: (statement, values) => database.rows(statement, values, { signal }),
    script: (text) => database.script(text, { signal }),
  }
}
