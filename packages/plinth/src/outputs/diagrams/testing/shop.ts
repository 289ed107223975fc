import type { Subject } from '#answers/subject.ts'
import { subjectsOf } from '#answers/subjects.ts'
import { compile } from '#compile.ts'
import { invariant } from '#graph/invariant.ts'
import type { Platform } from '#language/words/platform.ts'

/** One subject for each environment of a platform. */
export function subjectsOfPlatform(platform: Platform): readonly Subject[] {
  const { graph, platform: resolved } = compile(platform)
  invariant(resolved !== undefined, 'the platform is right')
  return subjectsOf(graph, resolved.environments)
}
