import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Subject } from '#answers/subject.ts'
import { subjectsOf } from '#answers/subjects.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import { compileRecipe } from '#testing/compile-recipe.ts'
import { rightRecipes } from '#testing/platforms.ts'
import { runs } from '#testing/random.ts'
import { icons } from './icons.gen.ts'
import type { View } from './view.ts'
import { allViewsOf } from './views.ts'

function subjectsOfRecipe(recipe: object): readonly Subject[] {
  const { graph, platform } = compileRecipe(recipe)
  return subjectsOf(graph, platform?.environments ?? [])
}

/** Laws of every view: names are unique, arrows end somewhere, and everything rests on resources that are emitted. */
function check(view: View, { graph }: Subject): void {
  const ids = [...view.boxes, ...view.nodes].map(({ id }) => id)
  expect(new Set(ids).size, view.title).toBe(ids.length)
  for (const { inside } of [...view.boxes, ...view.nodes]) if (inside !== undefined) expect(ids).toContain(inside)
  expect(new Set(view.edges.map(({ id }) => id)).size).toBe(view.edges.length)
  for (const { from, to } of view.edges) {
    expect(ids).toContain(from)
    expect(ids).toContain(to)
  }
  const outside = new Set(['internet', 'internet servers'])
  for (const one of [...view.nodes, ...view.edges]) {
    expect(one.text, one.id).not.toBe('')
    if (!outside.has(one.id) && one.id !== 'github' && !one.id.startsWith('order layer'))
      expect(one.evidence.length, one.id).toBeGreaterThan(0)
    for (const { resource } of one.evidence) expect(graph.byId.has(resource), `${one.id}: ${resource}`).toBe(true)
  }
}

test('everything in the views of any platform comes from what is emitted', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      for (const subject of subjectsOfRecipe(recipe)) for (const view of allViewsOf(subject)) check(view, subject)
    }),
    { numRuns: runs(25) },
  )
})

test('the same platform gives the same views', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      for (const subject of subjectsOfRecipe(recipe)) {
        const again = subjectsOfRecipe(structuredClone(recipe)).find(
          ({ environment }) => environment === subject.environment,
        )
        expect(again === undefined ? undefined : allViewsOf(again)).toEqual(allViewsOf(subject))
      }
    }),
    { numRuns: runs(5) },
  )
})

test('the icons are those that the sources name', () => {
  const script = fileURLToPath(new URL('../../../../../scripts/icons.mjs', import.meta.url))
  expect(spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' }).stderr).toBe('')
})

test('every icon that a type is drawn with is there', () => {
  for (const { type, drawing } of registry.values()) {
    if (drawing !== undefined) expect(icons[drawing.icon], type).toBeDefined()
  }
})
