import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'
import type { PersonalData } from './registry.ts'

interface Column {
  readonly table: string
  readonly column: string
}

const ownTables = `table_schema = current_schema() and table_name in
  (select tablename from pg_tables where schemaname = current_schema())`

const listColumns = statement<Column>(
  'kit-personal-columns',
  `select table_name as "table", column_name as "column" from information_schema.columns
   where ${ownTables} order by table_name, ordinal_position`,
)

/** Columns of registered tables that are declared neither personal nor impersonal; a test of the application wants none. */
export async function undeclaredColumns(queryable: Queryable, registry: PersonalData): Promise<readonly string[]> {
  const columns = await queryable.rows(listColumns, [])
  return registry.flatMap(({ table, fields, impersonal }) => {
    const known = new Set([...Object.keys(fields), ...impersonal])
    const real = columns.filter((each) => each.table === table).map(({ column }) => column)
    const missing = real.filter((column) => !known.has(column)).map((column) => `${table}.${column} is not declared`)
    const invented = [...known].filter((name) => !real.includes(name)).map((name) => `${table}.${name} does not exist`)
    return [...missing, ...invented]
  })
}

/**
 * Every column of every table in which one of the texts still stands, however the registry describes it. Reads all
 * rows, so it belongs into tests: after an erasure only what the law keeps may be left.
 */
export async function findTraces(queryable: Queryable, texts: readonly string[]): Promise<readonly string[]> {
  const columns = await queryable.rows(listColumns, [])
  const traces: string[] = []
  for (const { table, column } of columns) {
    const [row] = await queryable.rows(
      statement<{ found: boolean }, [texts: readonly string[]]>(
        '',
        `select exists (select from "${table}", unnest($1::text[]) as wanted
           where position(lower(wanted) in lower("${column}"::text)) > 0) as found`,
      ),
      [texts],
    )
    if (row?.found === true) traces.push(`${table}.${column}`)
  }
  return traces
}
