import { parse } from '@cdktn/hcl2json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRecipe } from '../../packages/plinth/src/testing/compile-recipe.ts'
import { rightRecipes } from '../../packages/plinth/src/testing/platforms.ts'
import { runs } from '../../packages/plinth/src/testing/random.ts'

/** HashiCorp's own parser reads what random platforms become. The other laws run here too, twenty times as often. */

test('every HCL file of a random platform parses', async () => {
  await fc.assert(
    fc.asyncProperty(rightRecipes, async (recipe) => {
      for (const { path, text } of compileRecipe(recipe).files) {
        if (/\.(?:tf|hcl)$/.test(path)) expect(await complaint(path, text)).toBe('')
      }
    }),
    { numRuns: runs(25) },
  )
})

test.for(['a = [', 'a = "${b"', 'resource "x" {', 'a = 1 b = 2'])('a broken file is refused: %s', async (text) => {
  expect(await complaint('broken.tf', `${text}\n`)).not.toBe('')
})

/** What the parser says against a file; nothing when it reads it. */
async function complaint(path: string, text: string): Promise<string> {
  try {
    await parse(path.split('/').at(-1) ?? path, text)
    return ''
  } catch (error) {
    return `${path}: ${String(error)}\n${text}`
  }
}
