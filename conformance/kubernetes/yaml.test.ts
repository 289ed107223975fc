import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderYaml } from '../../packages/plinth/src/outputs/yaml/yaml.ts'
import { nastyStrings } from '../../packages/plinth/src/outputs/yaml/testing/nasty-strings.ts'
import { runs } from '../../packages/plinth/src/testing/random.ts'
import { kubectlNotFound, kustomize, tryFindKubectl } from './kubectl.ts'

const run = promisify(execFile)
const kubectl = tryFindKubectl()
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plinth-yaml-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

type Data = Readonly<Record<string, string>>

function configMap(data: Data): unknown {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'nasty' }, data }
}

interface Reader {
  readonly read: (data: Data, lists: 'flush' | 'indented') => Promise<unknown>
  readonly survives: (text: string) => boolean
  readonly survivesAsKey: (text: string) => boolean
}

const readers: Readonly<Record<string, Reader>> = {
  kubectl: {
    read: async (data, lists) => {
      const file = join(folder, 'object.yaml')
      writeFileSync(file, renderYaml(configMap(data), { lists }))
      const { stdout } = await run('kubectl', ['annotate', '--local', '-f', file, 'a=b', '-o', 'json'], {
        maxBuffer: 2 ** 26,
      })
      return (JSON.parse(stdout) as { data: unknown }).data
    },
    survives: isWellFormed,
    survivesAsKey: isWellFormed,
  },
  'kubectl kustomize': {
    read: async (data, lists) => {
      writeFileSync(join(folder, 'kustomization.yaml'), renderYaml({ resources: ['nasty.yaml'] }))
      writeFileSync(join(folder, 'nasty.yaml'), renderYaml(configMap(data), { lists }))
      return (load(await kustomize(folder)) as { data: unknown }).data
    },
    // kustomize passes each object through JSON that it reads as YAML again, and what it writes it cannot always read.
    survives: (text) =>
      isWellFormed(text) && !/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/.test(text) && !/\t[^]*\n|\n[^]*\t/.test(text),
    survivesAsKey: (text) => text.length < 128 && text !== '<<',
  },
}

/** Text that a UTF-8 file can hold: half of a surrogate pair is no character. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
}

/** Each text as a value, and as a key where the reader takes it. */
function dataOf(texts: readonly string[], { survives, survivesAsKey }: Reader): Data {
  const survivors = texts.filter(survives)
  const values = survivors.map((text, index) => [`value-${index}`, text] as const)
  return Object.fromEntries([...values, ...survivors.filter(survivesAsKey).map((text) => [text, 'key'] as const)])
}

const cases = Object.keys(readers).flatMap((reader) => [
  [reader, 'flush' as const] as const,
  [reader, 'indented' as const] as const,
])

describe.each(cases)('%s reads back what we write, with %s lists', (name, lists) => {
  const reader = readers[name]!

  test('every nasty string', async ({ skip }) => {
    skip(kubectl === undefined, kubectlNotFound)
    const data = dataOf(nastyStrings, reader)
    expect(await reader.read(data, lists)).toEqual(data)
  })

  test('random text', async ({ skip }) => {
    skip(kubectl === undefined, kubectlNotFound)
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'019-+.:_eExXobTZ #aif/,\n\t"\'{}[]'.split('')) }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    )
    const texts = fc.array(text, { minLength: 50, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(texts, async (some) => {
        const data = dataOf(some, reader)
        expect(await reader.read(data, lists)).toEqual(data)
      }),
      { numRuns: runs(8) },
    )
  })
})
