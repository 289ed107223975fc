import { parse } from '@cdktn/hcl2json'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nastyStrings } from '../../packages/plinth/src/outputs/yaml/testing/nasty-strings.ts'
import { runs, seed } from '../../packages/plinth/src/testing/random.ts'
import { text, type Reference, type Template } from '../../packages/plinth/src/graph/value.ts'
import { renderBlock, verbatim } from '../../packages/plinth/src/outputs/terraform/hcl.ts'
import { removeCopy, writeModule } from './root-module.ts'
import { terraformNotFound, tryFindTerraform } from './terraform.ts'

const terraform = tryFindTerraform()

/** Text that is easily misread, among text of all kinds. */
const nasty = fc.oneof(
  fc.constantFrom(...nastyStrings),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '$',
        '${',
        '%',
        '%{',
        '{',
        '}',
        '"',
        '\\',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u2028',
        '\u2029',
        '\ufeff',
        'é',
        'e\u0301',
        '🚢',
        '#',
        '//',
        '<<EOT',
        'a',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
)

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))

const key = nasty.filter((name) => name !== '__proto__')

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    nasty,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value

/** HCL keeps text in the composed form of Unicode, and has one zero. */
function composed(given: unknown): unknown {
  if (typeof given === 'string') return given.normalize('NFC')
  if (typeof given === 'number') return given === 0 ? 0 : given
  if (Array.isArray(given)) return given.map(composed)
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([name, inner]) => [name.normalize('NFC'), composed(inner)]))
}

/** The parser's answer is JSON syntax of Terraform: templates stay text, and so does a minus. */
function decoded(parsed: unknown): unknown {
  if (typeof parsed === 'string') {
    const negative = /^\$\{(-.*)\}$/s.exec(parsed)?.[1]
    return negative === undefined ? parsed.replaceAll('$${', '${').replaceAll('%%{', '%{') : Number(negative)
  }
  if (Array.isArray(parsed)) return parsed.map(decoded)
  if (typeof parsed !== 'object' || parsed === null) return parsed
  return Object.fromEntries(Object.entries(parsed).map(([name, inner]) => [unescaped(name), decoded(inner)]))
}

function unescaped(name: string): string {
  return name.replaceAll('$${', '${').replaceAll('%%{', '%{')
}

async function roundTrip(values: readonly unknown[]): Promise<readonly unknown[]> {
  const source = values
    .map((each, i) => renderBlock({ head: ['block', `v${i}`], attributes: { value: each } }))
    .join('\n')
  const { block } = (await parse('values.tf', source)) as { block: Record<string, readonly { value: unknown }[]> }
  return values.map((_, i) => block[`v${i}`]?.[0]?.value)
}

test('what is printed is read back as it was, by the parser of HashiCorp', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 40 }), async (values) => {
      expect((await roundTrip(values)).map(decoded)).toEqual(values.map(composed))
    }),
    { numRuns: runs(100) },
  )
})

test('what is printed is what terraform fmt would make of it', async ({ skip }) => {
  if (terraform === undefined) return skip(terraformNotFound)
  const values = fc.sample(value, { numRuns: runs(1000), seed })
  const source = values
    .map((each, i) => renderBlock({ head: ['block', `v${i}`], attributes: { value: each } }))
    .join('\n')
  const folder = writeModule([{ path: 'values.tf', text: source }])
  const { stdout, stderr, passed } = await terraform.run(folder, ['fmt', '-check', '-diff', '-no-color'])
  removeCopy(folder)
  expect(stdout + stderr).toBe('')
  expect(passed).toBe(true)
})

test('text around references is read back as it was', async () => {
  const reference: Reference<string> = verbatim('aws_vpc.main.id') as Reference<string>
  const template = fc
    .array(fc.oneof(nasty, fc.constant(reference)), { minLength: 1, maxLength: 5 })
    .map((holes) => text(['', ...holes.map(() => '')] as unknown as TemplateStringsArray, ...holes))
    .filter(({ parts }) => parts.length > 1)
  await fc.assert(
    fc.asyncProperty(fc.array(template, { minLength: 1, maxLength: 40 }), async (templates) => {
      expect(await roundTrip(templates)).toEqual(templates.map(inJsonSyntax))
    }),
    { numRuns: runs(100) },
  )
})

function inJsonSyntax({ parts }: Template): string {
  const texts = parts.map((part) => {
    if (typeof part !== 'string') return `\${${part.attribute}}`
    return part.replaceAll(/[$%]\{/g, (start) => `${start[0]}${start}`)
  })
  return texts.join('').normalize('NFC')
}
