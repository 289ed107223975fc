import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'
import type { PersonalData, PersonalTable } from './registry.ts'

export interface ExportedTable {
  readonly table: string
  /** Why each field is there and how long it stays, for the person to read. */
  readonly fields: Readonly<Record<string, { readonly purpose: string; readonly kept: string }>>
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Everything that the registry knows about a person, as it stands now. */
export async function exportPersonalData(
  transaction: Queryable,
  registry: PersonalData,
  subject: string,
): Promise<readonly ExportedTable[]> {
  const tables: ExportedTable[] = []
  for (const entry of registry) {
    const rows = await transaction.rows(readRows(entry), [subject])
    tables.push({ table: entry.table, fields: describe(entry), rows })
  }
  return tables
}

function readRows({ table, fields, rowsOf }: PersonalTable) {
  const columns = Object.keys(fields).join(', ')
  return statement<Record<string, unknown>, [subject: string]>(
    `kit-personal-export-${table}`,
    `select ${columns} from ${table} where ${rowsOf}`,
  )
}

function describe({ fields }: PersonalTable): ExportedTable['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { purpose, retention, erase }]) => {
      const legal = typeof erase === 'object' && 'keep' in erase ? `kept by law: ${erase.keep}` : undefined
      const time =
        retention === undefined ? 'as long as the account' : `${retention.days} days after ${retention.since}`
      return [name, { purpose, kept: legal ?? time }]
    }),
  )
}
