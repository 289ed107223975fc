import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { plainText, writeCsv } from './write-csv.ts'

const seed = Number(process.env['PLINTH_SEED'] ?? Date.now() % 2 ** 31)
const cell = fc.string({
  unit: fc.constantFrom('a', '1', ',', '"', '\r', '\n', '=', '+', '-', '@', '\t', "'", ' ', 'é', '😀'),
})
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).filter((cells) => cells.length > 1 || cells[0] !== '')

test('what is written is read again, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const read = parseCsv(writeCsv(rows))
      expect(read.ok && read.records.map(({ fields }) => fields.map(plainText))).toEqual(rows)
    }),
    { seed },
  )
})

test('no cell that is written begins as a formula', () => {
  fc.assert(
    fc.property(row, (cells) => {
      const read = parseCsv(writeCsv([cells]))
      for (const field of read.ok ? read.records.flatMap(({ fields }) => fields) : [])
        expect(field).not.toMatch(/^[=+\-@\t\r]/)
    }),
    { seed },
  )
})

test('any text is read or refused with a line, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parseCsv(text)
      if (!read.ok) expect(read.line).toBeGreaterThan(0)
    }),
    { seed },
  )
})

test.for([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '\u{FEFF}a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a ""quoted"" word","b\r\nc",d', [['a "quoted" word', 'b\r\nc', 'd']]],
  [
    'a,\r\n,b\r\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a,b,', [['a', 'b', '']]],
  ['\r\na\r\n\r\n', [['a']]],
] as const)('%j', ([text, rows]) => {
  const read = parseCsv(text)
  expect(read.ok && read.records.map(({ fields }) => fields)).toEqual(rows)
})

test('a mistake is told with the line on which it stands', () => {
  expect(parseCsv('a,b\nc"d,e')).toEqual({
    ok: false,
    line: 2,
    message: 'a field with a quote in it must stand in quotes',
  })
  expect(parseCsv('a\n"b\nc')).toEqual({ ok: false, line: 2, message: 'a quote is never closed' })
  expect(parseCsv('"a"b')).toMatchObject({ ok: false, line: 1 })
})

test('lines are counted as an editor counts them, also after a cell with line breaks', () => {
  const read = parseCsv('"a\nb",c\nd,e\n')
  expect(read.ok && read.records.map(({ line }) => line)).toEqual([1, 3])
})
