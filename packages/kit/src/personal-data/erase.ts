import { statement } from '#database/statement.ts'
import type { Queryable } from '#database/types.ts'
import type { PersonalData, PersonalField, PersonalTable } from './registry.ts'
import { dropSubjectKey } from './subject-key.ts'

export interface ErasedTable {
  readonly table: string
  /** Rows removed or changed. */
  readonly rows: number
  readonly erased: readonly string[]
  /** What stays, with the reason. */
  readonly kept: Readonly<Record<string, string>>
}

const recordErasure = statement<never, [subject: string, report: string]>(
  'kit-personal-erased',
  'insert into kit_erasures (subject, report) values ($1, $2)',
)

/** Erases a person from every table of the registry, and the key that opens what was sealed for them. */
export async function erasePersonalData(
  transaction: Queryable,
  registry: PersonalData,
  subject: string,
): Promise<readonly ErasedTable[]> {
  const report: ErasedTable[] = []
  for (const entry of registry) report.push(await eraseFrom(transaction, entry, subject))
  await dropSubjectKey(transaction, subject)
  await transaction.rows(recordErasure, [subject, JSON.stringify(report)])
  return report
}

async function eraseFrom(transaction: Queryable, entry: PersonalTable, subject: string): Promise<ErasedTable> {
  const { table, fields, rowsOf, deleteRows = false } = entry
  const assignments = assignmentsOf(Object.entries(fields))
  const text = deleteRows ? `delete from ${table} where ${rowsOf}` : updateText(table, assignments, rowsOf)
  const erased = deleteRows ? Object.keys(fields) : assignments.map(({ column }) => column)
  const rows = text === undefined ? 0 : await changedRows(transaction, `kit-personal-erase-${table}`, text, [subject])
  return { table, rows, erased, kept: keptOf(fields) }
}

/** Erases fields whose time is over, for everybody. Run it from a daily job; it changes each row once. */
export async function enforceRetention(
  transaction: Queryable,
  registry: PersonalData,
): Promise<readonly ErasedTable[]> {
  const report: ErasedTable[] = []
  for (const { table, fields } of registry) {
    for (const [column, field] of Object.entries(fields)) {
      const [assignment] = assignmentsOf([[column, field]])
      if (field.retention === undefined || assignment === undefined) continue
      const isOld = `${field.retention.since} < now() - make_interval(days => $1)`
      const isLeft = `${column} is distinct from (${assignment.value})`
      const text = `update ${table} set ${column} = ${assignment.value} where ${isOld} and ${isLeft} returning 1`
      const rows = await changedRows(transaction, `kit-personal-age-${table}-${column}`, text, [field.retention.days])
      report.push({ table, rows, erased: [column], kept: {} })
    }
  }
  return report
}

function updateText(table: string, assignments: readonly Assignment[], where: string): string | undefined {
  if (assignments.length === 0) return undefined
  return `update ${table} set ${assignments.map(({ column, value }) => `${column} = ${value}`).join(', ')} where ${where}`
}

interface Assignment {
  readonly column: string
  readonly value: string
}

function assignmentsOf(fields: readonly (readonly [string, PersonalField])[]): readonly Assignment[] {
  return fields.flatMap(([column, { erase }]) => {
    if (erase === 'clear') return [{ column, value: 'null' }]
    return 'set' in erase ? [{ column, value: erase.set }] : []
  })
}

function keptOf(fields: PersonalTable['fields']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([column, { erase }]) =>
      typeof erase === 'object' && 'keep' in erase ? [[column, erase.keep]] : [],
    ),
  )
}

async function changedRows(
  transaction: Queryable,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<number> {
  const returning = text.endsWith('returning 1') ? text : `${text} returning 1`
  const rows = await transaction.rows(statement<unknown, readonly unknown[]>(name.slice(0, 63), returning), values)
  return rows.length
}
