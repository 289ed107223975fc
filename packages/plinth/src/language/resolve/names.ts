import { compareText, diagnose } from '#diagnostics/diagnostic.ts'
import type { Path, Setting } from '#graph/value.ts'
import { isDeclared, type Declared } from '../declared.ts'
import type { Link } from '../environment.ts'
import { at, inside, keysOf, type Located } from '../located.ts'
import { camelToKebab } from '../names.ts'
import { resourceName } from '../shapes.ts'
import { show } from '../show.ts'
import type { Report } from './report.ts'

/** Declarations by identity, so that a link finds the name of what it points to. */
export type Names = ReadonlyMap<unknown, string>

/** Names of everything in `resources`. */
export function namesOf(root: Located, report: Report): Names {
  const names = new Map<unknown, string>()
  const slugs = new Map<string, string>()
  const resources = at(root, 'resources')
  for (const key of groupKeys(
    root,
    'resources',
    'the databases, caches, buckets and services: { backend, database }',
    report,
  )) {
    const found = at(resources as Located, key) as Located
    if (!resourceName.pattern.test(key)) {
      report(diagnose('language/bad-name', { given: key, expected: resourceName.expected }, { path: found.path }))
    }
    const slug = camelToKebab(key)
    const taken = slugs.get(slug)
    if (taken !== undefined) report(diagnose('language/same-name', { a: taken, b: key, slug }, { path: found.path }))
    slugs.set(slug, key)
    if (isDeclared(found.value)) names.set(found.value, key)
    if (!isDeclared(found.value) || inside(found.value) === undefined)
      report(
        diagnose(
          'language/wrong-value',
          {
            given: show(found.value),
            expected: 'a postgres, redis, bucket or service, with an object in its brackets',
          },
          { path: found.path },
        ),
      )
  }
  return names
}

/** Keys of a group that must be there. */
export function groupKeys(root: Located, key: string, expected: string, report: Report): readonly string[] {
  const group = at(root, key)
  if (group === undefined) {
    report(diagnose('language/missing-key', { where: 'platform', key, expected }, { path: [] }))
    return []
  }
  if (
    isDeclared(group.value) ||
    inside(group.value) === undefined ||
    (key === 'environments' && keysOf(group).length === 0)
  ) {
    report(diagnose('language/wrong-value', { given: `'${key}'`, expected }, { path: group.path }))
    return []
  }
  return keysOf(group)
}

/** Links of one service, by name and in name order; pointing twice at the same thing is pointing at it. */
export function linksOf(
  from: string,
  targets: Setting<readonly Declared[]>,
  names: Names,
  report: Report,
): readonly Link[] {
  const base = targets.origin.from === 'decision' ? [] : targets.origin.path
  const links = new Map<string, Link>()
  for (const [i, target] of (Array.isArray(targets.value) ? targets.value : []).entries()) {
    const path: Path = [...base, String(i)]
    const to = linkTo(target, path, names, report)
    if (to !== undefined && !links.has(to)) links.set(to, { from, to, path })
  }
  return [...links.values()].sort((a, b) => compareText(a.to, b.to))
}

/** The name of what a link points to. */
export function linkTo(target: unknown, path: Path, names: Names, report: Report): string | undefined {
  if (!isDeclared(target)) return undefined
  const to = names.get(target)
  if (to === undefined) report(diagnose('language/unlisted-link', { kind: target.kind }, { path }))
  return to
}
