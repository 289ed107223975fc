import { amountAsText, centsOf } from '#cost/cents.ts'
import type { Comparison, CostDocument } from '#cost/document.ts'
import { sum, type MoneyRange } from '#cost/money.ts'
import { grouped } from '#cost/shares.ts'
import type { Paint } from '../../shell.ts'

/** A document's table of costs beside ours, each row with its sentence; then what the document leaves out. */
export function comparisonAsText(document: CostDocument, comparison: Comparison, paint: Paint): string {
  const { rows, documented, stated, missing, gaps, full } = comparison
  const left = grouped(missing, ({ component }) => component)
  const width = Math.max(
    28,
    ...[...document.rows, ...left].map(({ name }) => name.length + 2),
    ...gaps.map(({ key }) => key.length + 4),
  )
  const line = (name: string, says: string, ours: readonly string[], note: string): string =>
    `${name.padEnd(width)}${says.padStart(14)}${ours.map((text) => text.padStart(11)).join('')}   ${note}`.trimEnd()
  const compared = rows.flatMap(({ row, ours, verdict }) => [
    line(row.name, row.says.text, amounts(ours), verdict),
    paint.dim(`    ${row.because}`),
  ])
  const outside = sum(left.map(({ monthly }) => monthly))
  return `${[
    paint.bold(document.title),
    paint.dim(line('', 'document', ['likely', 'least', 'most'], '')),
    ...compared,
    line('documented set', document.total.text, amounts(documented), `the rows say ${stated.min} to ${stated.max}`),
    ...left.map(({ name, monthly }) => line(`  ${name}`, '-', amounts(monthly), 'not in the document')),
    ...gaps.map(({ key }) => line(`  ${key}`, '-', ['?', '?', '?'], 'not in the document, and no price')),
    line('left out by the document', '-', amounts(outside), ''),
    paint.bold(line('full set', '', amounts(full), '')),
  ].join('\n')}\n`
}

function amounts({ min, likely, max }: MoneyRange): readonly string[] {
  return [likely, min, max].map((money) => amountAsText(centsOf(money)))
}
