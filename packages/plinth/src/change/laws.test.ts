import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subjectsOf } from '#answers/subjects.ts'
import type { Subject } from '#answers/subject.ts'
import { compileRecipe } from '#testing/compile-recipe.ts'
import { rightRecipes, type Recipe } from '#testing/platforms.ts'
import { runs } from '#testing/random.ts'
import { changeBetween, isEmpty, sharedChangeBetween } from './between.ts'
import { headline } from './headline.ts'
import { longestComment, changesAsMarkdown } from './markdown.ts'

const numRuns = runs(8)
const timeout = 15_000 * numRuns

function subjects(recipe: object): readonly Subject[] {
  const { graph, platform } = compileRecipe(recipe)
  return subjectsOf(graph, platform?.environments ?? [])
}

function withNewcomer(recipe: Recipe): Recipe {
  return {
    ...recipe,
    resources: { ...recipe.resources, newcomer: { kind: 'service', path: 'apps/newcomer', port: 4000 } },
  }
}

test('a platform against itself changes nothing', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      for (const subject of subjects(recipe)) {
        const change = changeBetween(subject, subject)
        expect(isEmpty(change)).toBe(true)
        expect(headline(change)).toBe('nothing changes')
        expect(isEmpty(sharedChangeBetween(subject, subject))).toBe(true)
      }
    }),
    { numRuns },
  )
})

/**
 * What a new service may change of that which all services share: permissions of the roles that push and read images,
 * the quota of the namespace, the list of services that GitOps follows, and what is told about them. Nothing that
 * another service owns, and nothing that is replaced or destroyed.
 */
const shared: readonly RegExp[] = [/^aws_iam_(?:role_)?policy\./, /^ResourceQuota\//, /^AppProject\//, /^output\./]

test('a new service changes nothing of another one, and shared resources only as said', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const after = new Map(subjects(withNewcomer(recipe)).map((subject) => [subject.environment, subject]))
      for (const before of subjects(recipe)) {
        const { resources, losses } = changeBetween(before, after.get(before.environment))
        const touched = resources.filter(({ kind, belongsTo }) => kind !== 'added' || belongsTo !== 'newcomer')
        expect(losses).toEqual([])
        const surprising = touched.filter(({ kind, address, belongsTo }) => {
          const isShared = shared.some((pattern) => pattern.test(address))
          return !(kind === 'changed' && belongsTo === undefined && isShared) && kind !== 'added'
        })
        expect(
          surprising.map(({ kind, id, arguments: args }) => [kind, id, args.map(({ argument }) => argument)]),
        ).toEqual([])
      }
    }),
    { numRuns },
  )
})

test('back is the opposite of forth', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, (recipe) => {
      const after = new Map(subjects(withNewcomer(recipe)).map((subject) => [subject.environment, subject]))
      for (const before of subjects(recipe)) {
        const other = after.get(before.environment)
        const [forth, back] = [changeBetween(before, other), changeBetween(other, before)]
        expect(back.cost.difference.likely).toBe(0 - forth.cost.difference.likely || 0)
        expect(back.permissions.closed.length).toBe(forth.permissions.opened.length)
        expect(back.reach.closed).toEqual(forth.reach.opened)
        const ids = (kind: string, { resources }: typeof forth) =>
          resources.filter((one) => one.kind === kind).map(({ id }) => id)
        expect(ids('destroyed', back)).toEqual(ids('added', forth))
        expect(ids('changed', back)).toEqual(ids('changed', forth))
      }
    }),
    { numRuns },
  )
})

test('a comment is never longer than GitHub takes', { timeout }, () => {
  fc.assert(
    fc.property(rightRecipes, fc.integer({ min: 1, max: 30 }), (recipe, times) => {
      const changes = subjects(recipe).map((subject) => changeBetween(undefined, subject))
      const many = Array.from({ length: times }, () => changes).flat()
      const text = changesAsMarkdown({ platform: 'shop', changes: many, whole: 'run `plinth diff`' })
      expect(text.length).toBeLessThanOrEqual(longestComment)
      expect(text.startsWith('<!-- plinth diff: shop -->\n')).toBe(true)
    }),
    { numRuns: runs(4) },
  )
})
