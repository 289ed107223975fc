import { readFileSync } from 'node:fs'
import { extname, relative } from 'node:path'
import { diagnose } from '#diagnostics/diagnostic.ts'
import { findingAbout } from '../finding.ts'
import { findFile } from './find-file.ts'
import type { LoadResult } from './loaded.ts'

/** Reads a platform file; whatever is wrong with it comes back as findings. */
export async function load(given: string | undefined, cwd: string): Promise<LoadResult> {
  const found = findFile(given, cwd)
  if ('finding' in found) return { loaded: undefined, findings: [found.finding] }
  const { file } = found
  const shown = relative(cwd, file)
  const ending = extname(file)
  if (!/^\.(?:[cm]?[jt]s|json)$/.test(ending)) {
    return { loaded: undefined, findings: [findingAbout(diagnose('load/unknown-format', { file: shown }), file)] }
  }
  const text = readText(file)
  if (typeof text !== 'string') {
    const parameters = { file: shown, cause: text.cause }
    return { loaded: undefined, findings: [findingAbout(diagnose('load/not-readable', parameters), file)] }
  }
  if (ending === '.json') {
    const { loadJson } = await import('./json.ts')
    return await loadJson(file, shown, text)
  }
  const { loadTypeScript } = await import('./typescript.ts')
  return await loadTypeScript(file, shown)
}

function readText(file: string): string | { readonly cause: string } {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { cause: code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'permission denied' : String(code) }
  }
}
