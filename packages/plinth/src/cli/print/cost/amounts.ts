import { amountAsText, columnInCents } from '#cost/cents.ts'
import type { MoneyRange } from '#cost/money.ts'

/** A row of a bill: an amount, or rows inside that add up to it. */
export interface Row {
  readonly name: string
  readonly monthly: MoneyRange
  readonly inside?: readonly Row[]
}

const ends = ['likely', 'min', 'max'] as const

interface Printed {
  readonly name: string
  readonly depth: number
  readonly cents: readonly number[]
}

/** Lines of a bill with their head and total: each column adds up, in cents, at every depth. */
export function billAsText(rows: readonly Row[]): readonly string[] {
  const leaves = rows.flatMap(leavesOf)
  const known = leaves.map(({ monthly: { min, max } }) => min === max)
  const columns = ends.map((end) =>
    columnInCents(
      leaves.map(({ monthly }) => monthly[end]),
      known,
    ),
  )
  const centsOfLeaf = new Map(leaves.map((leaf, i) => [leaf, columns.map((column) => column[i] ?? 0)]))
  const printed = [
    ...rows.flatMap((row) => flat(row, 0, centsOfLeaf)),
    { name: 'total', depth: 0, cents: columns.map((column) => column.reduce((a, b) => a + b, 0)) },
  ]
  const width = Math.max(36, ...printed.map(({ name, depth }) => name.length + 2 * depth))
  return [
    ''.padEnd(width) + ['likely', 'least', 'most'].map((text) => text.padStart(12)).join(''),
    ...printed.map(({ name, depth, cents }) => {
      const amounts = cents.map((value) => amountAsText(value).padStart(12)).join('')
      return `${'  '.repeat(depth)}${name}`.padEnd(width) + amounts
    }),
  ]
}

function leavesOf(row: Row): readonly Row[] {
  return row.inside === undefined ? [row] : row.inside.flatMap(leavesOf)
}

function flat(row: Row, depth: number, centsOfLeaf: ReadonlyMap<Row, readonly number[]>): readonly Printed[] {
  const own = leavesOf(row).map((leaf) => centsOfLeaf.get(leaf) ?? [])
  const cents = ends.map((_, i) => own.reduce((sum, column) => sum + (column[i] ?? 0), 0))
  return [{ name: row.name, depth, cents }, ...(row.inside ?? []).flatMap((one) => flat(one, depth + 1, centsOfLeaf))]
}
