/** A record, and the line of the file on which it begins: what a person needs to find a mistake. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

export type CsvResult =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly message: string }

/**
 * Reads RFC 4180: fields between commas, quoted where they hold commas, quotes (doubled) or line breaks. Lines may end
 * in CRLF or LF, and a byte order mark is left out, because spreadsheets write both. Everything else is refused with
 * its line: a quote in the middle of a field, or one that is never closed.
 */
export function parseCsv(text: string): CsvResult {
  const records: CsvRecord[] = []
  let fields: string[] = []
  let at = text.startsWith('\u{FEFF}') ? 1 : 0
  let line = 1
  let begin = 1
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at)
    if ('mistake' in field) return { ok: false, line, message: field.mistake }
    line += breaksIn(text.slice(at, field.end))
    fields.push(field.value)
    const end = separatorAt(text, field.end)
    if (end === undefined)
      return { ok: false, line, message: 'after a closing quote comes a comma or the end of the line' }
    at = field.end + end.length
    if (end.kind === 'field') {
      // A comma at the very end of the text is followed by one more, empty, field.
      if (at === text.length) fields.push('')
      if (at < text.length) continue
    }
    records.push({ line: begin, fields })
    fields = []
    line += 1
    begin = line
  }
  return { ok: true, records: records.filter((record) => !isBlank(record)) }
}

type Field = { readonly value: string; readonly end: number } | { readonly mistake: string }

function plainField(text: string, start: number): Field {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && !text.startsWith('\r\n', end)) end += 1
  const value = text.slice(start, end)
  return value.includes('"') ? { mistake: 'a field with a quote in it must stand in quotes' } : { value, end }
}

function quotedField(text: string, start: number): Field {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { mistake: 'a quote is never closed' }
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    from = quote + 2
  }
}

function separatorAt(
  text: string,
  at: number,
): { readonly kind: 'field' | 'record'; readonly length: number } | undefined {
  if (at === text.length) return { kind: 'record', length: 0 }
  if (text[at] === ',') return { kind: 'field', length: 1 }
  if (text[at] === '\n') return { kind: 'record', length: 1 }
  return text.startsWith('\r\n', at) ? { kind: 'record', length: 2 } : undefined
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1
}

function isBlank({ fields }: CsvRecord): boolean {
  return fields.length === 1 && fields[0] === ''
}
