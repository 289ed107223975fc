/** What a spreadsheet would take for a formula: it could read other cells and send them away. */
const formulaStart = /^[=+\-@\t\r]/

/** RFC 4180 with CRLF. Numbers stay numbers; text that looks like a formula gets an apostrophe in front. */
export function writeCsv(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string | number | boolean): string {
  const text = typeof value === 'string' ? harmless(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Doubled where it stood already, so that `plainText` gives back exactly what was written. */
function harmless(text: string): string {
  return formulaStart.test(text) || text.startsWith("'") ? `'${text}` : text
}

/** The text of a cell that `writeCsv` wrote, without the apostrophe that made it harmless. */
export function plainText(cell: string): string {
  const rest = cell.slice(1)
  return cell.startsWith("'") && (formulaStart.test(rest) || rest.startsWith("'")) ? rest : cell
}
