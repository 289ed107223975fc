import { headline } from './headline.ts'
import type { Change } from './change.ts'
import { tablesOf, type Row, type Table } from './tables.ts'

/**
 * A change as a person reads it in a terminal. Losses that nobody allowed may be left to findings, which say the same
 * with their place.
 */
export function changeAsText(change: Change, { losses = 'all' }: { readonly losses?: 'all' | 'allowed' } = {}): string {
  const name = change.environment === '' ? 'all environments' : change.environment
  const told = losses === 'all' ? change : { ...change, losses: change.losses.filter(({ allowed }) => allowed) }
  const blocks = [`${name}: ${headline(change)}`, ...tablesOf(told).map(tableAsText)]
  return `${blocks.join('\n\n')}\n`
}

function tableAsText({ title, columns, rows }: Table): string {
  const isList = columns.includes('what changes')
  const lines = isList ? rows.flatMap(resourceLines) : aligned(rows.map(plain))
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** A line for the resource, and one for each thing that changes in it. */
function resourceLines([sign, address, what, why]: Row): readonly string[] {
  const [details, reasons] = [asList(what), asList(why)]
  const head = `${String(sign).padEnd(3)} ${String(address)}`
  if (details.length === 0) return [[head, ...reasons].join('   ')]
  const because = reasons.length === 0 ? [] : [`      from ${reasons.join('; ')}`]
  return [head, ...details.map((line) => `      ${line}`), ...because]
}

function plain(row: Row): readonly string[] {
  return row.map((cell) => asList(cell).join('; '))
}

function asList(cell: Row[number] | undefined): readonly string[] {
  return typeof cell === 'string' ? [cell] : (cell ?? [])
}

/** Columns side by side; the last one is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.min(60, Math.max(...rows.map((row) => row[i]?.length ?? 0))))
  return rows.map((row) => {
    return row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  })
}
