import fc from 'fast-check'
import { CORE_SCHEMA, loadAll } from 'js-yaml'
import { expect, test } from 'vitest'
import { layers, type Resource } from '#graph/resource.ts'
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
      for (const file of files) if (!file.path.endsWith('README.md')) expectWhole(file)
      for (const resource of graph.resources) expectExplained(recipe, resource)
    }),
    { numRuns },
  )
})

function expectWhole({ path, text }: OutputFile): void {
  expect(path).toMatch(/^(?:terraform|gitops|\.github|docs)\/(?:[\w.-]+\/)*[\w.-]+$/)
  expect(path).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)/)
  expect(text.endsWith('\n') && !text.endsWith('\n\n'), `${path} ends with one newline`).toBe(true)
  for (const [index, line] of text.split('\n').entries()) {
    const wrong = flaws.find(({ pattern }) => pattern.test(line))
    if (wrong !== undefined) expect.fail(`${path}:${index + 1} ${wrong.name}: ${line}`)
  }
  if (/\.ya?ml$/.test(path)) expectYaml(path, text)
  if (/\.(?:tf|hcl)$/.test(path)) expect(openBrackets(text), path).toBe('')
}

/** What no line of an emitted file may hold. */
const flaws: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a value that was never there', pattern: /\[object |\bNaN\b|(?<![\w"'`])undefined(?![\w"'`])/ },
  { name: 'a tag of the compiler', pattern: /"?\$"?: ["']?(?:setting|reference|template|json|call)/ },
  { name: 'a path of this machine', pattern: /(?<![\w.:/])\/(?:home|root|Users|work)\// },
  { name: 'a space at the end', pattern: /[ \t]$/ },
  { name: 'a carriage return or another control character', pattern: /[^\P{Cc}\t]/u },
  { name: 'an access key', pattern: /\bA(?:KIA|SIA)[0-9A-Z]{16}\b/ },
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/ },
  { name: 'a password in the open', pattern: /password"?\s*[:=]\s*"(?![^"]*(?:\$\{|\{\{))[^"]{8,}"/i },
]

function expectYaml(path: string, text: string): void {
  const documents = loadAll(text, { schema: CORE_SCHEMA })
  expect(documents.length, path).toBeGreaterThan(0)
  for (const document of documents) expect(typeof document === 'object' && document !== null, path).toBe(true)
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

function expectExplained(recipe: Readonly<Record<string, unknown>>, resource: Resource): void {
  const { id, because, origins, environment, layer } = resource
  expect(because.capability, id).toMatch(/^[a-z-]+$/)
  expect(because.reason.length, id).toBeGreaterThan(10)
  expect(because.reason, id).not.toMatch(/undefined|NaN|\[object /)
  expect(leadsInto(recipe, because.path), `${id} because of ${because.path.join('.')}`).toBe(true)
  expect(environment === '' || isWritten(recipe, ['environments', environment]), id).toBe(true)
  expect(layers, id).toContain(layer)
  for (const [argument, origin] of origins) {
    const where = `${argument} of ${id}, ${origin.from}${origin.from === 'decision' ? '' : ` at ${origin.path.join('.')}`}`
    if (origin.from === 'declared') expect(isWritten(recipe, origin.path), where).toBe(true)
    else expect(origin.reason.length, where).toBeGreaterThan(3)
    if (origin.from === 'default') {
      expect(leadsInto(recipe, origin.path), where).toBe(true)
      expect(isWritten(recipe, origin.path), where).toBe(false)
    }
  }
}
