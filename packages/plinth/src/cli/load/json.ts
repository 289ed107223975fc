import type { BuildFailure } from 'esbuild'
import { diagnose } from '#diagnostics/diagnostic.ts'
import { declaredFrom } from '#language/from-json.ts'
import { isGroup } from '#language/located.ts'
import { findingAbout, type Finding } from '../finding.ts'
import type { LoadResult } from './loaded.ts'
import { refusalOf } from './refusal.ts'

/**
 * Loads a platform that is written as JSON: a declaration is an object with its `kind`, a link is the name of a
 * resource. The result is the same as that of a TypeScript file which says the same.
 */
export async function loadJson(file: string, shown: string, text: string): Promise<LoadResult> {
  const parsed = await parse(file, text)
  if ('findings' in parsed) return { loaded: undefined, findings: parsed.findings }
  if (!isGroup(parsed.value)) {
    const found = 'it holds no object'
    return {
      loaded: undefined,
      findings: [findingAbout(diagnose('language/no-platform', { file: shown, found }), file)],
    }
  }
  const { platform, diagnostics } = declaredFrom(parsed.value)
  const loaded = { file, platform, written: { format: 'json', text } } as const
  if (diagnostics.length === 0) return { loaded, findings: [] }
  const { createLocator } = await import('../locate/locate.ts')
  const { locateAll } = await import('../locate/locate-all.ts')
  return { loaded: undefined, findings: await locateAll(diagnostics, () => createLocator(loaded)) }
}

async function parse(
  file: string,
  text: string,
): Promise<{ readonly value: unknown } | { readonly findings: readonly Finding[] }> {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { findings: await mistakesIn(file, text, error as SyntaxError) }
  }
}

/** What is wrong with a text as JSON. Not every version of Node says where; esbuild does. */
async function mistakesIn(file: string, text: string, { message }: SyntaxError): Promise<readonly Finding[]> {
  const { transform } = await import('esbuild')
  const { errors } = await transform(text, { loader: 'json', logLevel: 'silent' }).then(
    () => ({ errors: [] }),
    (failure: BuildFailure) => failure,
  )
  if (errors.length > 0) return errors.map((refused) => refusalOf(refused, file))
  return [findingAbout(diagnose('load/syntax', { cause: message }), file)]
}
