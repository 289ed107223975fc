import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Graph } from '#graph/graph.ts'
import { compileRecipe, filesOf } from '#testing/compile-recipe.ts'
import { rightRecipes, type Recipe } from '#testing/platforms.ts'

/** Laws of services among others. */

const numRuns = 300
const timeout = 400 * numRuns

const newcomer = fc.record({
  kind: fc.constant('service'),
  path: fc.constant('apps/newcomer'),
  port: fc.constantFrom(4000, 8080),
  replicas: fc.integer({ min: 1, max: 3 }),
})

test('adding a service changes nothing of another one', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, newcomer, (recipe, service) => {
      const [before, after] = [compileRecipe(recipe), compileRecipe(withService(recipe, service))]
      expect(after.errors).toEqual([])
      for (const [name, { kind }] of Object.entries(recipe.resources)) {
        if (kind !== 'service') continue
        const parts = partsOf(before.graph, name)
        expect(parts.length > 0).toBe(before.graph.resources.length > 0)
        expect(partsOf(after.graph, name)).toEqual(parts)
      }
      const ids = new Set(after.graph.resources.map(({ id }) => id))
      expect(before.graph.resources.filter(({ id }) => !ids.has(id))).toEqual([])
    }),
    { numRuns },
  )
})

function withService(recipe: Recipe, service: Readonly<Record<string, unknown>>): Recipe {
  return { ...recipe, resources: { ...recipe.resources, newcomer: service } }
}

/** Everything that exists because of one resource of the platform file. */
function partsOf({ resources }: Graph, name: string) {
  return resources
    .filter(({ because }) => because.path[0] === 'resources' && because.path[1] === name)
    .map(({ id, args, file, because }) => ({ id, args, file, because }))
}

test('a service that is taken out leaves nothing behind', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, newcomer, (recipe, service) => {
      const files = filesOf(compileRecipe(withService(recipe, service)))
      const without = filesOf(compileRecipe(recipe))
      const mentions = Object.entries(files).filter(([path, text]) => /newcomer/i.test(path + text))
      if (Object.keys(files).length > 0) expect(mentions).not.toEqual([])
      expect(Object.entries(without).filter(([path, text]) => /newcomer/i.test(path + text))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
