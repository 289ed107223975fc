import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'
import { statementsOf } from './statements-of.ts'

const findInvalid = statement<{ name: string }, [name: string]>(
  'kit-migrations-invalid-index',
  `select indexrelid::regclass::text as name from pg_index
   where not indisvalid and indexrelid = to_regclass($1)`,
)

/**
 * A `create index concurrently` that was interrupted leaves an index that is kept up to date but never used, and that
 * `if not exists` takes for the real one. It goes before the next try.
 */
export async function dropUnfinishedIndex(session: Queryable, script: string): Promise<void> {
  const pattern = /^create (?:unique )?index concurrently (?:if not exists )?([\w."]+) on/
  const names = statementsOf(script).flatMap((text) => pattern.exec(text)?.[1] ?? [])
  for (const name of names) {
    const [invalid] = await session.rows(findInvalid, [name])
    if (invalid !== undefined) await session.script(`drop index concurrently ${invalid.name}`)
  }
}
