import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { isDrill, type Drill } from '#local/drill/definition.ts'
import { loadModule } from '../load/module.ts'
import type { Refusal } from '../open.ts'

/** What visitors do: the default export of the given file, or of `drill.ts` beside the platform file. */
export async function loadVisits(
  given: string | undefined,
  platformFile: string,
  cwd: string,
): Promise<{ readonly drill: Drill } | Refusal> {
  const file = given === undefined ? join(dirname(platformFile), 'drill.ts') : resolve(cwd, given)
  const shown = relative(cwd, file)
  if (!existsSync(file)) {
    return misuse(
      given === undefined
        ? `nobody knows what visitors do: write ${shown} with 'export default defineDrill({ ... })', or name one with --visits`
        : `there is no file ${shown}`,
    )
  }
  const module = await loadModule(file)
  if ('findings' in module) return { reason: 'findings', findings: module.findings }
  const drill = module.exported.default
  return isDrill(drill) ? { drill } : misuse(`the default export of ${shown} is not what defineDrill() returns`)
}

function misuse(message: string): Refusal {
  return { reason: 'misuse', message }
}
