import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { diagnose } from '#diagnostics/diagnostic.ts'
import { nearest } from '#language/nearest.ts'
import { findingAbout, type Finding } from '../finding.ts'

/** Names that are looked for when none is given, in this order. */
const usualNames = ['platform.ts', 'platform.json']

/** The platform file that is meant: the named one, or the usual one here or in the nearest folder above. */
export function findFile(given: string | undefined, cwd: string): { readonly file: string } | { finding: Finding } {
  if (given === undefined) {
    const file = usualFile(cwd)
    return file === undefined ? { finding: findingAbout(diagnose('load/no-file', {}), cwd) } : { file }
  }
  const file = resolve(cwd, given)
  if (existsSync(file)) return { file }
  const parameters = { file: given, nearest: similarFiles(file).map((path) => relative(cwd, path)) }
  return { finding: findingAbout(diagnose('load/file-not-found', parameters), file) }
}

function usualFile(folder: string): string | undefined {
  const here = usualNames.map((name) => join(folder, name)).find((path) => existsSync(path))
  const above = dirname(folder)
  return here ?? (above === folder ? undefined : usualFile(above))
}

/** Files beside the missing one that it may be a misspelling of; otherwise the platform files there. */
function similarFiles(missing: string): readonly string[] {
  const folder = dirname(missing)
  const candidates = filesIn(folder).filter((name) => /\.(?:[cm]?[jt]s|json)$/.test(name))
  const name = nearest(basename(missing), candidates)
  const meant = name === undefined ? candidates.filter((candidate) => usualNames.includes(candidate)) : [name]
  return meant.map((candidate) => join(folder, candidate))
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
