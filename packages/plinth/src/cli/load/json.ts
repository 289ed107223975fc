import type { BuildFailure } from 'esbuild'
import { compareText, diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Declared } from '#language/declared.ts'
import type { Fields, Shape } from '#language/field.ts'
import { isGroup } from '#language/located.ts'
import { nearest } from '#language/nearest.ts'
import type { Platform } from '#language/words/platform.ts'
import { words } from '#language/words.ts'
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

type Group = Readonly<Record<string, unknown>>

/** A platform of plain data as the words would have declared it. */
export function declaredFrom(data: object): {
  readonly platform: Platform
  readonly diagnostics: readonly Diagnostic[]
} {
  const { $schema: _, ...input } = data as Group
  const diagnostics: Diagnostic[] = []
  const given = isGroup(input.resources) ? (input.resources as Group) : {}

  // Services may name each other, so every resource exists before the first link is followed.
  const resources = new Map(Object.entries(given).map(([name, resource]) => [name, declarationOf(resource)]))
  const follow = (name: unknown, path: readonly string[]): unknown => {
    const target = typeof name === 'string' ? resources.get(name) : undefined
    if (target !== undefined || typeof name !== 'string') return target ?? name
    const known = [...resources.keys()].sort(compareText)
    const parameters = { what: 'resource', given: name, known, nearest: nearest(name, known) }
    diagnostics.push(diagnose('language/unknown-name', parameters, { path }))
    return name
  }
  for (const [name, resource] of resources) fillLinks(resource, ['resources', name], follow)
  const whole: Record<string, unknown> = { ...input }
  if (isGroup(input.resources)) whole.resources = Object.fromEntries(resources)
  for (const key of ['edge', 'delivery']) {
    if (!(key in input)) continue
    whole[key] = declarationOf(input[key])
    fillLinks(whole[key], [key], follow)
  }
  return { platform: declaration('platform', whole) as Declared as Platform, diagnostics }
}

/** An object with a `kind` as a declaration whose links are still names; anything else as it is. */
function declarationOf(value: unknown): unknown {
  if (!isGroup(value) || !('kind' in value) || typeof value.kind !== 'string') return value
  const { kind, ...input } = value
  return declaration(kind as string, input)
}

function declaration(kind: string, input: Group): Declared<string, Group> {
  return { kind, input, site: { file: '', line: 0, column: 0 } }
}

type Follow = (name: unknown, path: readonly string[]) => unknown

/** Puts declarations in place of the names in all links of one. */
function fillLinks(value: unknown, path: readonly string[], follow: Follow): void {
  if (!isGroup(value) || !('kind' in value) || !('input' in value)) return
  const fields: Fields = Object.hasOwn(words, value.kind as string) ? words[value.kind as keyof typeof words] : {}
  const input = value.input as Record<string, unknown>
  for (const [key, field] of Object.entries(fields)) {
    if (key in input) input[key] = filled(input[key], field.shape, [...path, key], follow)
  }
}

function filled(value: unknown, shape: Shape, path: readonly string[], follow: Follow): unknown {
  if (shape.type === 'link') return follow(value, path)
  if (shape.type === 'list' && Array.isArray(value)) {
    return value.map((item, i) => filled(item, shape.of, [...path, String(i)], follow))
  }
  if (shape.type === 'group' && isGroup(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const inner = Object.hasOwn(shape.fields, key) ? shape.fields[key]?.shape : undefined
        return [key, inner === undefined ? item : filled(item, inner, [...path, key], follow)]
      }),
    )
  }
  return value
}
