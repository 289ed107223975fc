import type { Subject } from '../../packages/plinth/src/answers/subject.ts'
import { subjectsOf } from '../../packages/plinth/src/answers/subjects.ts'
import { compile } from '../../packages/plinth/src/compile.ts'
import { compileRecipe } from '../../packages/plinth/src/testing/compile-recipe.ts'
import type { Recipe } from '../../packages/plinth/src/testing/platforms.ts'
import shop from '../../blueprints/shop/platform.ts'

/** Both environments of the shop. */
export function shopSubjects(): readonly Subject[] {
  const { graph, platform } = compile(shop)
  return subjectsOf(graph, platform?.environments ?? [])
}

/** Environments of a random platform. */
export function subjectsOfRecipe(recipe: Recipe): readonly Subject[] {
  const { graph, platform } = compileRecipe(recipe)
  return subjectsOf(graph, platform?.environments ?? [])
}
