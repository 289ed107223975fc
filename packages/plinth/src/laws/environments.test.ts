import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Graph } from '#graph/graph.ts'
import { compileRecipe, filesOf } from '#testing/compile-recipe.ts'
import { rightRecipes, type Recipe } from '#testing/platforms.ts'

/** Laws of environments beside each other. */

const numRuns = 300
const timeout = 400 * numRuns

type Group = Readonly<Record<string, unknown>>

/** What only one of two platforms says about an environment. A release knows accounts, approval and role names. */
const changes: fc.Arbitrary<Group> = fc.record(
  {
    network: fc.record({
      cidr: fc.constantFrom('10.40.0.0/16', '10.50.0.0/18'),
      nat: fc.constantFrom('single', 'perZone'),
    }),
    cluster: fc.record({ version: fc.constantFrom('1.35', '1.36'), name: fc.constant('changed') }),
    terraform: fc.record({ bucket: fc.constant('changed-state'), lock: fc.constantFrom('s3', 'both') }),
    observability: fc.record({ logDays: fc.constant(3) }),
  },
  { requiredKeys: [], noNullPrototype: true },
)

test('what one environment says about itself changes nothing of another', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes.map(withAllocatedRanges), changes, fc.nat(), (recipe, change, choice) => {
      const names = Object.keys(recipe.environments)
      const one = names[choice % names.length] ?? ''
      const [before, after] = [compileRecipe(recipe), compileRecipe(withChange(recipe, one, change))]
      expect(after.errors).toEqual([])
      for (const other of names.filter((name) => name !== one)) {
        const own = ownOf(before.graph, other)
        expect(own.length > 0).toBe(recipe.environments[other]?.state !== 'planned')
        expect(ownOf(after.graph, other)).toEqual(own)
        expect(rootsOf(filesOf(after), other)).toEqual(rootsOf(filesOf(before), other))
      }
    }),
    { numRuns },
  )
})

/** Ranges that are written down in the platform would not fit another VPC of an environment. */
function withAllocatedRanges(recipe: Recipe): Recipe {
  const { network, ...rest } = recipe as Recipe & { network?: Group }
  if (network === undefined) return recipe
  const { subnets: _, ...others } = network
  return { ...rest, network: others }
}

function withChange(recipe: Recipe, name: string, change: Group): Recipe {
  return {
    ...recipe,
    environments: { ...recipe.environments, [name]: { ...recipe.environments[name], ...change } },
  }
}

function ownOf({ resources }: Graph, environment: string) {
  return resources
    .filter((resource) => resource.environment === environment)
    .map(({ id, args, file, because }) => ({ id, args, file, because }))
}

/** Files of an environment's own; workflows serve all of them. */
function rootsOf(files: Readonly<Record<string, string>>, environment: string) {
  return Object.entries(files).filter(([path]) => path.split('/')[1] === environment)
}

test('a planned environment is checked, and otherwise as if it were not there', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, fc.nat(), (recipe, choice) => {
      const { waivers: _, ...open } = recipe as Recipe & { waivers?: unknown }
      const names = Object.keys(recipe.environments)
      fc.pre(names.length > 1)
      const one = names[choice % names.length] ?? ''
      const { [one]: __, ...others } = recipe.environments
      const planned = withChange(open, one, { state: 'planned' })
      expect(filesOf(compileRecipe(planned))).toEqual(filesOf(compileRecipe({ ...open, environments: others })))
    }),
    { numRuns: 100 },
  )
})
