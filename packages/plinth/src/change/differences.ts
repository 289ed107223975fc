import { compareText } from '#diagnostics/diagnostic.ts'
import { isGroup, keyed } from './comparable.ts'

/** One place at which two values differ. */
export interface Difference {
  /** Keys from the root, joined: `ingress.web.from_port`. */
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** Keys that name an item of a list, in the engines' own words. */
const names = [
  'name',
  'key',
  'Sid',
  'sid',
  'id',
  'path',
  'path_pattern',
  'origin_id',
  'port',
  'containerPort',
  'mountPath',
]

/**
 * Where two plain values differ, as deep as it can be said. Items of a list are matched by their names where they have
 * some; a list of plain values differs as a whole, and the order of a set means nothing.
 */
export function differences(before: unknown, after: unknown, isSet: (path: string) => boolean): readonly Difference[] {
  const found: Difference[] = []
  visit(before, after, '', { found, isSet })
  return found.toSorted((a, b) => compareText(a.path, b.path))
}

interface Walk {
  readonly found: Difference[]
  readonly isSet: (path: string) => boolean
}

function visit(before: unknown, after: unknown, path: string, walk: Walk): void {
  if (keyed(before) === keyed(after)) return
  if (isGroup(before) && isGroup(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      visit(before[key], after[key], below(path, key), walk)
    }
    return
  }
  if (Array.isArray(before) && Array.isArray(after)) return visitList(before, after, path, walk)
  walk.found.push({ path, before, after })
}

function visitList(before: readonly unknown[], after: readonly unknown[], path: string, walk: Walk): void {
  const name = nameOf([...before, ...after])
  if (name !== undefined) {
    const [old, now] = [before, after].map((list) => new Map(list.map((item) => [String((item as Item)[name]), item])))
    const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
    const sizeBefore = walk.found.length
    for (const key of keys) visit(old?.get(key), now?.get(key), below(path, key), walk)
    if (walk.found.length === sizeBefore && !walk.isSet(path)) walk.found.push({ path, before, after })
    return
  }
  if (walk.isSet(path) && keyed(before.map(keyed).toSorted()) === keyed(after.map(keyed).toSorted())) return
  if (before.length === after.length && before.every(isGroup)) {
    before.forEach((item, i) => visit(item, after[i], below(path, String(i)), walk))
    return
  }
  walk.found.push({ path, before, after })
}

type Item = Readonly<Record<string, unknown>>

/** A key that every item has, with a different text in each side. */
function nameOf(items: readonly unknown[]): string | undefined {
  if (items.length === 0 || !items.every(isGroup)) return undefined
  return names.find(
    (name) =>
      items.every((item) => typeof item[name] === 'string' || typeof item[name] === 'number') && !repeats(items, name),
  )
}

/** Whether one side would have two items of one name: then at most two of each may be there, one for each side. */
function repeats(items: readonly Item[], name: string): boolean {
  const counts = new Map<unknown, number>()
  for (const item of items) counts.set(item[name], (counts.get(item[name]) ?? 0) + 1)
  return [...counts.values()].some((count) => count > 2)
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
