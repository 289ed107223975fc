import { diagnose } from '#diagnostics/diagnostic.ts'
import type { Platform } from '#language/words/platform.ts'
import { findingAbout } from '../finding.ts'
import { whatIsWrongWith } from './exported.ts'
import type { LoadResult } from './loaded.ts'
import { loadModule } from './module.ts'

/** Loads a platform file that is written in TypeScript. */
export async function loadTypeScript(file: string, shown: string): Promise<LoadResult> {
  const module = await loadModule(file)
  if ('findings' in module) return { loaded: undefined, findings: module.findings }
  const wrong = whatIsWrongWith(module.exported)
  if (wrong !== undefined) {
    const diagnostic = diagnose('language/no-platform', { file: shown, found: wrong })
    return { loaded: undefined, findings: [findingAbout(diagnostic, file)] }
  }
  const platform = module.exported.default as Platform
  return { loaded: { file, platform, written: { format: 'typescript', map: module.map } }, findings: [] }
}
