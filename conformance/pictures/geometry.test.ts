import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Subject } from '../../packages/plinth/src/answers/subject.ts'
import { layout } from '../../packages/plinth/src/outputs/diagrams/layout/layout.ts'
import { flawsOf } from '../../packages/plinth/src/outputs/diagrams/testing/geometry.ts'
import { allViewsOf } from '../../packages/plinth/src/outputs/diagrams/views.ts'
import { rightRecipes } from '../../packages/plinth/src/testing/platforms.ts'
import { runs } from '../../packages/plinth/src/testing/random.ts'
import { shopSubjects, subjectsOfRecipe } from './subjects.ts'

const timeout = 600_000

/** Flaws of every map of a subject, with the picture that has them. */
async function flawsIn(subject: Subject): Promise<readonly string[]> {
  const flaws: string[] = []
  for (const view of allViewsOf(subject).filter(({ shape }) => shape === 'map')) {
    const picture = await layout(view)
    flaws.push(...flawsOf(picture).map((flaw) => `${view.title}: ${flaw}`))
  }
  return flaws
}

test('in the pictures of the shop nothing lies over anything else', { timeout }, async () => {
  for (const subject of shopSubjects()) expect(await flawsIn(subject)).toEqual([])
})

test('the pictures of the shop fit a laptop in width', { timeout }, async () => {
  for (const subject of shopSubjects()) {
    for (const view of allViewsOf(subject).filter(({ shape }) => shape === 'map')) {
      const { width } = await layout(view)
      expect(width, view.title).toBeLessThanOrEqual(1440)
    }
  }
})

test('in the pictures of random platforms nothing lies over anything else', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(rightRecipes, async (recipe) => {
      for (const subject of subjectsOfRecipe(recipe).slice(0, 1)) expect(await flawsIn(subject)).toEqual([])
    }),
    { numRuns: runs(2.5) },
  )
})
