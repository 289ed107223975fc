import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { CORE_SCHEMA, loadAll } from 'js-yaml'
import { expect, test } from 'vitest'
import { layers, type Resource } from '#graph/resource.ts'
import type { Origin } from '#graph/value.ts'
import type { OutputFile } from '#outputs/file.ts'
import { compileRecipe } from '#testing/compile-recipe.ts'
import { rightRecipes } from '#testing/platforms.ts'
import { runs } from '#testing/random.ts'
import { isWritten, leadsInto } from '#testing/written.ts'

/** Laws of what a right platform becomes. */

const numRuns = runs(1000)
const timeout = 200 * numRuns

test('every file is whole, and every resource knows why it exists', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const { files, graph, errors } = compileRecipe(recipe)
      expect(errors).toEqual([])
      expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
      expect(files.flatMap(flawsOf)).toEqual([])
      expect(graph.resources.flatMap((resource) => gapsOf(recipe, resource))).toEqual([])
    }),
    { numRuns },
  )
})

/** Digests of texts without flaws: random platforms share most of their files. */
const clean = new Set<string>()

/** What is wrong with a file, in words; a text that was found clean under a name like this is not read again. */
function flawsOf(file: OutputFile): readonly string[] {
  const key = createHash('sha1').update(`${file.path}\0${file.text}`).digest('base64')
  if (clean.has(key)) return []
  const found = flawsIn(file)
  if (found.length === 0) clean.add(key)
  return found
}

function flawsIn({ path, text }: OutputFile): readonly string[] {
  const inside = /^(?:terraform|gitops|\.github|docs)\/(?:[\w.-]+\/)*[\w.-]+$/.test(path) && !/\.\.\//.test(path)
  const whole = text.endsWith('\n') && !text.endsWith('\n\n')
  return [
    ...(inside ? [] : [`${path} is not where files belong`]),
    ...(whole ? [] : [`${path} does not end with one newline`]),
    ...flaws.flatMap(({ name, pattern }) => {
      const found = pattern.exec(text)
      return found === null ? [] : [`${path} has ${name}: ${lineAt(text, found.index)}`]
    }),
    ...(/\.ya?ml$/.test(path) && !isYaml(text) ? [`${path} is not YAML`] : []),
    ...(/\.(?:tf|hcl)$/.test(path) && openBrackets(text) !== ''
      ? [`${path} has open brackets: ${openBrackets(text)}`]
      : []),
  ]
}

function lineAt(text: string, index: number): string {
  return text.slice(text.lastIndexOf('\n', index - 1) + 1).split('\n', 1)[0] ?? ''
}

/** What no emitted file may hold. */
const flaws: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a value that was never there', pattern: /\[object |\bNaN\b|(?<![\w"'`])undefined(?![\w"'`])/ },
  { name: 'a tag of the compiler', pattern: /"?\$"?: ["']?(?:setting|reference|template|json|call)/ },
  { name: 'a path of this machine', pattern: /(?<![\w.:/])\/(?:home|root|Users|work)\// },
  { name: 'a space at the end of a line', pattern: /[ \t]$/m },
  { name: 'a carriage return or another control character', pattern: /[^\P{Cc}\t\n]/u },
  { name: 'an access key', pattern: /\bA(?:KIA|SIA)[0-9A-Z]{16}\b/ },
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/ },
  { name: 'a password in the open', pattern: /password"?\s*[:=]\s*"(?![^"]*(?:\$\{|\{\{))[^"]{8,}"/i },
]

function isYaml(text: string): boolean {
  try {
    const documents = loadAll(text, { schema: CORE_SCHEMA })
    return documents.length > 0 && documents.every((document) => typeof document === 'object' && document !== null)
  } catch {
    return false
  }
}

/** Brackets that are open at the end of an HCL text, with strings and comments left out. */
function openBrackets(text: string): string {
  const plain = text
    .replaceAll(/<<-?(\w+)\n[\s\S]*?^\s*\1$/gm, '')
    .replaceAll(/"(?:\\.|\$\{[^}]*\}|[^"\\\n])*"/g, '')
    .replaceAll(/(?:#|\/\/).*$/gm, '')
  let open = ''
  for (const [bracket] of plain.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open += bracket
    else if (pairs[bracket] === open.at(-1)) open = open.slice(0, -1)
    else return `${bracket} without its partner`
  }
  return open
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** What a resource cannot say about itself, in words. */
function gapsOf(recipe: Readonly<Record<string, unknown>>, resource: Resource): readonly string[] {
  const { id, because, origins, environment, layer } = resource
  const gap = (holds: boolean, what: string): readonly string[] => (holds ? [] : [`${id}: ${what}`])
  return [
    ...gap(/^[a-z-]+$/.test(because.capability), 'no capability'),
    ...gap(isSentence(because.reason), `no reason: ${because.reason}`),
    ...gap(leadsInto(recipe, because.path), `because of ${because.path.join('.')}, which is not in the file`),
    ...gap(environment === '' || isWritten(recipe, ['environments', environment]), 'an unknown environment'),
    ...gap(layers.includes(layer), 'an unknown layer'),
    ...[...origins].flatMap(([argument, origin]) =>
      gap(isTrue(recipe, origin), `${argument} ${JSON.stringify(origin)}`),
    ),
  ]
}

/** Whether a value comes from where it says: written there, or left out there. */
function isTrue(recipe: Readonly<Record<string, unknown>>, origin: Origin): boolean {
  if (origin.from === 'declared') return isWritten(recipe, origin.path)
  if (origin.from === 'decision') return isSentence(origin.reason)
  return isSentence(origin.reason) && leadsInto(recipe, origin.path) && !isWritten(recipe, origin.path)
}

function isSentence(text: string): boolean {
  return text.length > 10 && !/undefined|NaN|\[object /.test(text)
}

test.for<readonly [path: string, text: string, flaw: string]>([
  ['terraform/a/main.tf', 'a = undefined\n', 'terraform/a/main.tf has a value that was never there: a = undefined'],
  ['gitops/a.yaml', 'a: "[object Object]"\n', 'gitops/a.yaml has a value that was never there: a: "[object Object]"'],
  ['gitops/a.yaml', 'a: 1\nb: NaN\n', 'gitops/a.yaml has a value that was never there: b: NaN'],
  ['gitops/a.yaml', 'a: 1', 'gitops/a.yaml does not end with one newline'],
  ['gitops/a.yaml', 'a: [1\n', 'gitops/a.yaml is not YAML'],
  ['gitops/a.yaml', '# nothing\n', 'gitops/a.yaml is not YAML'],
  ['gitops/../a.yaml', 'a: 1\n', 'gitops/../a.yaml is not where files belong'],
  ['terraform/a.tf', 'a = [\n', 'terraform/a.tf has open brackets: ['],
  ['terraform/a.tf', 'a = 1)\n', 'terraform/a.tf has open brackets: ) without its partner'],
  ['terraform/a.tf', 'a = "(" # [\n', ''],
  [
    'terraform/a.tf',
    'password = "correct horse"\n',
    'terraform/a.tf has a password in the open: password = "correct horse"',
  ],
  ['terraform/a.tf', 'password = "${random.x.result}"\n', ''],
  ['terraform/a.tf', '$: setting \n', 'terraform/a.tf has a space at the end of a line: $: setting '],
])('planted: %s %j', ([path, text, flaw]) => {
  expect(flawsOf({ path, text, owner: 'compiler' }).at(-1) ?? '').toBe(flaw)
})
