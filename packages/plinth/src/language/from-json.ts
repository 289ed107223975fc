import { collect, compareText, diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import type { Path } from '#graph/value.ts'
import type { Declared } from './declared.ts'
import type { Fields, Shape } from './field.ts'
import { isGroup } from './located.ts'
import { nearest } from './nearest.ts'
import { resolve } from './resolve.ts'
import { platformFields, type Platform } from './words/platform.ts'
import { words } from './words.ts'

type Group = Readonly<Record<string, unknown>>

/**
 * A platform of plain data as the words would have declared it. With links to nothing there is none to go on with, so
 * they come together with everything else that is wrong.
 */
export function declaredFrom(data: object): {
  readonly platform: Platform
  readonly diagnostics: readonly Diagnostic[]
} {
  const { $schema: _, ...input } = data as Group
  const diagnostics: Diagnostic[] = []
  const given = isGroup(input.resources) ? (input.resources as Group) : {}

  // Services may name each other, so every resource exists before the first link is followed.
  const resources = new Map(Object.entries(given).map(([name, resource]) => [name, declarationOf(resource)]))
  const follow = (name: unknown, path: Path): unknown => {
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
  if ('reach' in input) whole.reach = reachFrom(input.reach, ['reach'], follow)
  if (isGroup(input.environments)) whole.environments = environmentsFrom(input.environments as Group, follow)
  const platform = declaration('platform', whole) as Declared as Platform
  return { platform, diagnostics: diagnostics.length === 0 ? [] : withOthers(diagnostics, platform) }
}

/** Links to nothing, and the other mistakes; a name that leads nowhere is not also a wrong value. */
function withOthers(links: readonly Diagnostic[], platform: Platform): readonly Diagnostic[] {
  const told = new Set(links.map(placeOf))
  const others = resolve(platform).findings.map(({ environment, diagnostics }) => ({
    environment,
    diagnostics: diagnostics.filter((diagnostic) => !told.has(placeOf(diagnostic))),
  }))
  return collect([{ environment: '', diagnostics: links }, ...others])
}

function placeOf({ places }: Diagnostic): string {
  return JSON.stringify(places[0]?.path)
}

/** An object with a `kind` as a declaration whose links are still names; anything else as it is. */
function declarationOf(value: unknown): unknown {
  if (!isGroup(value) || !('kind' in value) || typeof value.kind !== 'string') return value
  const { kind, ...input } = value
  return declaration(kind, input)
}

function declaration(kind: string, input: Group): Declared<string, Group> {
  return { kind, input, site: { file: '', line: 0, column: 0 } }
}

type Follow = (name: unknown, path: Path) => unknown

/** Puts declarations in place of the names in all links of one. */
function fillLinks(value: unknown, path: Path, follow: Follow): void {
  if (!isGroup(value) || !('kind' in value) || !('input' in value)) return
  const fields: Fields = Object.hasOwn(words, value.kind as string) ? words[value.kind as keyof typeof words] : {}
  const input = value.input as Record<string, unknown>
  for (const [key, field] of Object.entries(fields)) {
    if (key in input) input[key] = filled(input[key], field.shape, [...path, key], follow)
  }
}

/** Environments with the links of what their networks must keep. */
function environmentsFrom(environments: Group, follow: Follow): Group {
  return Object.fromEntries(
    Object.entries(environments).map(([name, environment]) => {
      if (!isGroup(environment) || !('reach' in environment)) return [name, environment]
      return [name, { ...environment, reach: reachFrom(environment.reach, ['environments', name, 'reach'], follow) }]
    }),
  )
}

function reachFrom(value: unknown, path: Path, follow: Follow): unknown {
  return filled(value, platformFields.reach.shape, path, follow)
}

function filled(value: unknown, shape: Shape, path: Path, follow: Follow): unknown {
  if (shape.type === 'link') return follow(value, path)
  if (shape.type === 'either' && !shape.shapes.some((option) => isText(option, value))) {
    const link = shape.shapes.find(({ type }) => type === 'link')
    return link === undefined ? value : filled(value, link, path, follow)
  }
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

/** Whether a value is one of the words that stand beside names, or is written as such text. */
function isText(shape: Shape, value: unknown): boolean {
  if (typeof value !== 'string') return false
  return shape.type === 'choice'
    ? shape.values.includes(value)
    : shape.type === 'text' && shape.pattern?.test(value) === true
}
