import { line as lineOfText, type ImportProblem } from '@shop/contract'
import { z } from 'zod'
import { parseCsv, type CsvRecord } from '../csv/parse-csv.ts'
import { plainText } from '../csv/write-csv.ts'
import { productColumns, type ProductColumn } from './product-columns.ts'

const yesOrNo = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false'], 'must be true or false'))
  .transform((text) => text === 'true')

const dollars = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{2})?$/, 'must be an amount such as 19.99')
  .transform((text) => Number(text.replace('.', '')) * (text.includes('.') ? 1 : 100))

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number')
  .transform(Number)

/** What a row says, cell by cell. Product, its name, category and what is available only help the reader. */
const Row = z
  .object({
    sku: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 'must be a stock number such as KETTLE-BLK'),
    product: z.string().min(1, 'must be the slug of the product'),
    published: yesOrNo,
    variant: lineOfText(120, 0),
    price: dollars,
    'price before': z
      .literal('')
      .transform(() => null)
      .or(dollars),
    grams: wholeNumber.refine((grams) => grams > 0, 'must be more than 0'),
    active: yesOrNo,
  })
  .refine((row) => row['price before'] === null || row['price before'] > row.price, {
    path: ['price before'],
    message: 'must be higher than the price',
  })

export type ImportRow = z.output<typeof Row> & { readonly line: number }

export interface ReadImport {
  readonly rows: readonly ImportRow[]
  readonly problems: readonly ImportProblem[]
}

const mostRows = 10_000

/** The rows of a file, and everything that is wrong with it, so that a person can mend it in one go. */
export function readImport(text: string): ReadImport {
  const parsed = parseCsv(text)
  if (!parsed.ok) return { rows: [], problems: [{ line: parsed.line, column: null, message: parsed.message }] }
  const [header, ...records] = parsed.records
  const missing = productColumns.filter((column) => column in Row.shape && header?.fields.includes(column) !== true)
  const ofFile = (message: string) => ({ rows: [], problems: [{ line: 1, column: null, message }] })
  if (header === undefined || missing.length > 0) return ofFile(`columns are missing: ${missing.join(', ')}`)
  if (records.length > mostRows) return ofFile(`at most ${mostRows} rows at a time`)
  const read = records.map((record) => readRow(header.fields, record))
  const rows = read.flatMap(({ row }) => row ?? [])
  return { rows, problems: [...read.flatMap(({ problems }) => problems), ...repeated(rows)] }
}

function readRow(
  header: readonly string[],
  { line, fields }: CsvRecord,
): { readonly row?: ImportRow; readonly problems: readonly ImportProblem[] } {
  if (fields.length !== header.length) {
    const message = `has ${fields.length} fields, the first line has ${header.length}`
    return { problems: [{ line, column: null, message }] }
  }
  const cells = Object.fromEntries(header.map((column, index) => [column, plainText(fields[index] ?? '')]))
  const row = Row.safeParse(cells)
  if (row.success) return { row: { ...row.data, line }, problems: [] }
  return {
    problems: row.error.issues.map(({ path, message }) => ({ line, column: columnOf(path[0]), message })),
  }
}

function columnOf(name: PropertyKey | undefined): ProductColumn | null {
  return productColumns.find((column) => column === name) ?? null
}

function repeated(rows: readonly ImportRow[]): readonly ImportProblem[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ sku, line }) => {
    const first = seen.get(sku)
    if (first !== undefined) return [{ line, column: 'sku', message: `stands in line ${first} already` }]
    seen.set(sku, line)
    return []
  })
}
