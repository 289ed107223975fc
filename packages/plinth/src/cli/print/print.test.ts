import Ajv2020 from 'ajv/dist/2020.js'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { diagnose } from '#diagnostics/diagnostic.ts'
import type { Finding } from '../finding.ts'
import { findingsAsAnnotations } from './github.ts'
import { findingsAsData } from './json.ts'
import { findingsAsSarif } from './sarif.ts'
import { findingsAsText } from './text.ts'

const at = (line: number, column: number, excerpt: string, label?: string): Finding['spots'][number] => ({
  file: '/shop/infra/platform.ts',
  ...{ line, column, excerpt, label },
  endLine: line,
  endColumn: column + excerpt.length,
})

const sameName: Finding = {
  ...diagnose('language/same-name', { a: 'orderHistory', b: 'order-history', slug: 'order-history' }),
  spots: [at(14, 5, 'orderHistory: postgres({', 'first'), at(29, 5, "'order-history'", 'second')],
}
const unused: Finding = {
  ...diagnose('language/unused-waiver', { code: 'x/100%, really: yes' }),
  environments: ['demo'],
  spots: [at(40, 3, "'x/y': {")],
}
const accepted: Finding = { ...unused, spots: [], waived: { reason: 'It is only a demo.' } }
const whole: Finding = {
  ...diagnose('load/no-file', {}),
  spots: [{ ...at(1, 1, ''), file: '/shop' }],
}

const style = { paint: picocolors.createColors(false), cwd: '/shop', environments: ['demo', 'production'] }

describe('as text', () => {
  test('what, where in columns, what to do; then what is accepted, and the sum', () => {
    expect(findingsAsText([sameName, unused, whole, accepted], style)).toBe(
      `error language/same-name: 'orderHistory' and 'order-history' are both called 'order-history' in AWS
  infra/platform.ts:14:5   orderHistory: postgres({   first
  infra/platform.ts:29:5   'order-history'            second
  help: rename one of them

warning language/unused-waiver: the waiver of x/100%, really: yes accepts nothing: the finding does not occur (demo)
  infra/platform.ts:40:3   'x/y': {
  help: delete the waiver, so that the finding is seen if it comes back

error load/no-file: there is no platform.ts here or in a folder above
  .
  help: write one with \`plinth init\`, or name yours: plinth build path/to/platform.ts

accepted
  language/unused-waiver (demo): the waiver of x/100%, really: yes accepts nothing: the finding does not occur
    It is only a demo.

2 errors, 1 warning, 1 accepted
`,
    )
  })

  test('nothing', () => {
    expect(findingsAsText([], style)).toBe('no findings\n')
  })

  test('with colours on a terminal', () => {
    const paint = picocolors.createColors(true)
    expect(findingsAsText([whole], { ...style, paint })).toContain('\u001B[31m')
  })
})

test('as JSON: paths of the model beside the places of the file', () => {
  expect(findingsAsData([{ ...unused, places: [{ path: ['waivers', 'x/y'] }] }], '/shop')).toEqual([
    {
      code: 'language/unused-waiver',
      severity: 'warning',
      message: 'the waiver of x/100%, really: yes accepts nothing: the finding does not occur',
      help: 'delete the waiver, so that the finding is seen if it comes back',
      environments: ['demo'],
      places: [
        {
          file: 'infra/platform.ts',
          line: 40,
          column: 3,
          endLine: 40,
          endColumn: 11,
          excerpt: "'x/y': {",
          path: ['waivers', 'x/y'],
        },
      ],
    },
  ])
})

test('as annotations: accepted findings are left out, special characters are escaped', () => {
  expect(findingsAsAnnotations([sameName, unused, accepted], '/shop')).toBe(
    `::error file=infra/platform.ts,line=14,endLine=14,col=5,endColumn=29,title=language/same-name::'orderHistory' and 'order-history' are both called 'order-history' in AWS%0Aline 29: 'order-history' (second)%0Ahelp: rename one of them
::warning file=infra/platform.ts,line=40,endLine=40,col=3,endColumn=11,title=language/unused-waiver::the waiver of x/100%25, really: yes accepts nothing: the finding does not occur%0Ahelp: delete the waiver, so that the finding is seen if it comes back
`,
  )
  const odd: Finding = { ...unused, spots: [{ ...at(1, 1, 'x'), file: '/shop/a,b:c%d\n.ts' }] }
  expect(findingsAsAnnotations([odd], '/shop')).toContain('file=a%2Cb%3Ac%25d%0A.ts,')
})

describe('as SARIF', () => {
  const log = findingsAsSarif([sameName, unused, whole, accepted], '/shop', '1.2.3')

  test('each rule once, each finding with its places, accepted ones as suppressed', () => {
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Plinth', version: '1.2.3', rules: [{ id: 'language/same-name' }, {}, {}] } },
          results: [
            {
              ruleId: 'language/same-name',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'infra/platform.ts' },
                    region: { startLine: 14, startColumn: 5, endLine: 14, endColumn: 29 },
                  },
                  message: { text: 'first' },
                },
              ],
              relatedLocations: [{ id: 0, message: { text: 'second' } }],
            },
            { ruleIndex: 1, level: 'warning' },
            { ruleIndex: 2 },
            { suppressions: [{ kind: 'inSource', justification: 'It is only a demo.' }] },
          ],
        },
      ],
    })
  })

  test('fits the standard', () => {
    const fits = new Ajv2020.default({
      strict: true,
      formats: { uri: true, 'uri-reference': /^[^\s\\<>"{}|^`]*$/ },
    }).compile(sarif)
    expect(fits(log), JSON.stringify(fits.errors)).toBe(true)
    expect(fits({ ...log, version: '2.0.0' })).toBe(false)
  })
})

const closed = (required: readonly string[], properties: object): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const text = { type: 'string' }
const message = closed(['text'], { text })
const line = { type: 'integer', minimum: 1 }
const level = { enum: ['none', 'note', 'warning', 'error'] }
const location = closed(['physicalLocation'], {
  id: { type: 'integer', minimum: -1 },
  message,
  physicalLocation: closed(['artifactLocation', 'region'], {
    artifactLocation: closed(['uri'], { uri: { type: 'string', format: 'uri-reference' } }),
    region: closed(['startLine'], {
      startLine: line,
      startColumn: line,
      endLine: line,
      endColumn: line,
      snippet: closed([], { text }),
    }),
  }),
})
const listOf = (items: object): object => ({ type: 'array', items })

/** The part of SARIF 2.1.0 that Plinth uses, with everything that the standard demands of it. */
const sarif = closed(['version', 'runs'], {
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: listOf(
    closed(['tool'], {
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      tool: closed(['driver'], {
        driver: closed(['name'], {
          name: text,
          version: text,
          rules: listOf(
            closed(['id'], { id: text, shortDescription: message, defaultConfiguration: closed([], { level }) }),
          ),
        }),
      }),
      results: listOf(
        closed(['message'], {
          ruleId: text,
          ruleIndex: { type: 'integer', minimum: -1 },
          level,
          message,
          locations: listOf(location),
          relatedLocations: listOf(location),
          suppressions: listOf(closed(['kind'], { kind: { enum: ['inSource', 'external'] }, justification: text })),
        }),
      ),
    }),
  ),
})
