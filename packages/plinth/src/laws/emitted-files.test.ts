import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layers, type Resource } from '#graph/resource.ts'
import type { Origin } from '#graph/value.ts'
import { compileRecipe } from '#testing/compile-recipe.ts'
import { flawsOf } from '#testing/flaws.ts'
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
