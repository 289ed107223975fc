import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '#diagnostics/catalogue.ts'
import type { Diagnostic } from '#diagnostics/diagnostic.ts'
import { compileRecipe, filesOf } from '#testing/compile-recipe.ts'
import { flawsOf } from '#testing/flaws.ts'
import { doubtfulRecipes, rightRecipes } from '#testing/platforms.ts'
import { runs } from '#testing/random.ts'
import { recipesWithSlips } from '#testing/slips.ts'
import { isWritten, leadsInto } from '#testing/written.ts'

/** Laws that hold for every platform file, however wrong it is. */

const recipes = fc.oneof(
  { weight: 2, arbitrary: rightRecipes },
  { weight: 1, arbitrary: doubtfulRecipes },
  { weight: 1, arbitrary: recipesWithSlips },
)
const numRuns = runs(1000)
const timeout = 200 * numRuns

test('compiling never throws, and ends in files or in errors that explain themselves', { timeout }, () => {
  fc.assert(
    fc.property(recipes, (recipe) => {
      const { diagnostics, errors, files, graph } = compileRecipe(recipe)
      expect(files.length > 0 && errors.length > 0).toBe(false)
      if (errors.length === 0) expect(files.length > 0).toBe(graph.resources.length > 0)
      expect(files.flatMap(flawsOf)).toEqual([])
      for (const finding of diagnostics) expectComplete(recipe, finding)
    }),
    { numRuns },
  )
})

function expectComplete(recipe: Readonly<Record<string, unknown>>, finding: Diagnostic): void {
  const { code, severity, message, help, places } = finding
  expect(catalogue[code].severity).toBe(severity)
  for (const text of [message, help]) {
    expect(text).toMatch(/\w/)
    expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object |Infinity/)
  }
  expect(places).not.toEqual([])
  for (const { path } of places) {
    const somewhere = path.length === 0 || leadsInto(recipe, path) || isWritten(recipe, path.slice(0, -1))
    expect(somewhere, `${code} at ${path.join('.')}`).toBe(true)
  }
}

test('the order of keys and of links changes neither files nor findings', { timeout }, () => {
  fc.assert(
    fc.property(recipes, fc.nat(), (recipe, order) => {
      const straight = compileRecipe(recipe)
      const reordered = compileRecipe(shuffle(recipe, drawsFrom(order)) as object)
      expect(filesOf(reordered)).toEqual(filesOf(straight))
      expect(reordered.files.map(({ path }) => path)).toEqual(straight.files.map(({ path }) => path))
      expect(inEssence(reordered.diagnostics)).toEqual(inEssence(straight.diagnostics))
    }),
    { numRuns: 500 },
  )
})

/** Findings without their places, which lead into a text in another order, and without the lists that they quote. */
function inEssence(findings: readonly Diagnostic[]): readonly string[] {
  return findings
    .map(({ code, message, environments, waived }) =>
      [code, message.split('[')[0], environments.join(), waived?.reason].join(' | '),
    )
    .toSorted()
}

/** The same platform with keys in another order, and links too: lists in which the order says nothing. */
function shuffle(value: unknown, draw: () => number, key?: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (key === 'uses' || key === 'calls') return shuffled(value, draw)
    return value.map((item) => shuffle(item, draw))
  }
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [name, shuffle(item, draw, name)])
  return Object.fromEntries(shuffled(entries, draw))
}

/** Numbers that follow from one (the generator of Park and Miller), so that a failure is one number to look at. */
function drawsFrom(start: number): () => number {
  let state = (start % 2_147_483_646) + 1
  return () => (state = (state * 48_271) % 2_147_483_647)
}

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  return items
    .map((item) => ({ item, rank: draw() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

test('the same platform twice is the same, byte by byte', () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      expect(JSON.stringify(compileRecipe(recipe).files)).toBe(JSON.stringify(compileRecipe(recipe).files))
    }),
    { numRuns: 100 },
  )
})

/** The smallest platform with a few keys more. */
function small(more: object): object {
  return {
    name: 'shop',
    region: 'us-east-1',
    cluster: { nodes: { default: { types: ['m7i.large'], size: 2, max: 4 } } },
    delivery: { kind: 'github', repository: 'acme/shop' },
    resources: { backend: { kind: 'service', path: 'api', port: 3000 } },
    environments: { demo: { account: '111122223333' } },
    ...more,
  }
}

/** Slips that once stopped the compiler instead of becoming findings. */
test.for<readonly [title: string, more: object]>([
  ['one zone twice', { network: { zones: ['us-east-1a', 'us-east-1a'] } }],
  ['one endpoint twice', { network: { endpoints: ['sts', 'sts'] } }],
  ['the gateway endpoint as an interface', { network: { endpoints: ['s3'] } }],
  ["a platform called like Argo CD's project", { name: 'default' }],
  ['a platform called like the namespace of an add-on', { name: 'argocd' }],
])('no bug of ours: %s', ([, more]) => {
  expect(compileRecipe(small(more)).diagnostics).toBeDefined()
})
