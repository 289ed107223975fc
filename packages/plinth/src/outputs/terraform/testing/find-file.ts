import { invariant } from '#graph/invariant.ts'
import type { RenderedModule } from '../root-module.ts'

/** Text of one file of a layer. */
export function findFile(modules: readonly RenderedModule[], layer: string, path: string): string {
  const file = modules.find((module) => module.layer === layer)?.files.find((each) => each.path === path)
  invariant(file !== undefined, `there is no ${path} in ${layer}`)
  return file.text
}
