import { isDeclared } from '#language/declared.ts'
import { isGroup } from '#language/located.ts'
import { nearest } from '#language/nearest.ts'
import type { Platform } from '#language/words/platform.ts'
import { environmentFields } from '#language/words/platform.ts'
import type { Path } from '#graph/value.ts'
import type { Problem } from './problem.ts'

type Group = Readonly<Record<string, unknown>>

/** Words that people use without the section they stand in. */
const short: Readonly<Record<string, Path>> = {
  nat: ['network', 'nat'],
  zones: ['network', 'zones'],
  version: ['cluster', 'version'],
}

/** The platform with a word changed in one environment: `database.multiAz`, `network.nat`, `nodes.default.size`. */
export function withWord(
  platform: Platform,
  environment: string,
  key: string,
  value: unknown,
): { readonly platform: Platform; readonly path: Path } | Problem {
  const input = platform.input as unknown as Group
  if (key === 'date') return { platform: withInput(platform, { ...input, date: value }), path: ['date'] }
  const environments = groupAt(input, 'environments')
  const own = groupAt(environments, environment)
  const changes = changesOf(input, own, key, value)
  if ('problem' in changes) return changes
  const changed = changes.reduce((group, { path, value: to }) => withValue(group, path, to), own)
  const next = withInput(platform, { ...input, environments: { ...environments, [environment]: changed } })
  return { platform: next, path: ['environments', environment, ...(changes[0]?.path ?? [])] }
}

interface Change {
  readonly path: Path
  readonly value: unknown
}

function changesOf(input: Group, own: Group, key: string, value: unknown): readonly Change[] | Problem {
  const [first = '', ...rest] = key.split('.')
  const resources = Object.keys(groupAt(input, 'resources'))
  if (resources.includes(first)) return [{ path: ['resources', first, ...rest], value }]
  if (first === 'nodes') return nodeChanges(input, own, rest, value)
  const path = rest.length === 0 ? short[first] : undefined
  if (path !== undefined) return [{ path, value }]
  const sections = Object.keys(environmentFields)
  if (sections.includes(first)) return [{ path: [first, ...rest], value }]
  const known = [...resources, ...sections, ...Object.keys(short), 'nodes', 'date']
  const meant = nearest(first, known)
  return {
    problem: `there is no '${first}' to change.${meant === undefined ? '' : ` Did you mean '${meant}'?`} Known: ${known.join(', ')}`,
  }
}

/** `nodes=spot` is about the capacity of every group; `nodes.default.size=3` about one. */
function nodeChanges(input: Group, own: Group, rest: Path, value: unknown): readonly Change[] {
  if (rest.length > 0) return [{ path: ['cluster', 'nodes', ...rest], value }]
  const groups = new Set([input, own].flatMap((from) => Object.keys(groupAt(groupAt(from, 'cluster'), 'nodes'))))
  return [...groups].map((name) => ({ path: ['cluster', 'nodes', name, 'capacity'], value }))
}

function withInput(platform: Platform, input: Group): Platform {
  return Object.freeze({ ...platform, input: input as never })
}

function withValue(group: Group, [key = '', ...rest]: Path, value: unknown): Group {
  return { ...group, [key]: rest.length === 0 ? value : withValue(groupAt(group, key), rest, value) }
}

function groupAt(group: Group, key: string): Group {
  const value = group[key]
  return isGroup(value) && !isDeclared(value) ? (value as Group) : {}
}
