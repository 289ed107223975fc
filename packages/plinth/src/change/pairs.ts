import { compareText } from '#diagnostics/diagnostic.ts'
import { groupBy } from '#graph/group-by.ts'
import type { Resource } from '#graph/resource.ts'
import { comparable, keyed, type Rename } from './comparable.ts'
import { addressIn, placeIn } from './id-parts.ts'

/** A resource on both sides of a change, or on one of them. */
export interface Pair {
  readonly before: Resource | undefined
  readonly after: Resource | undefined
}

/** What belongs together: the same layer and address, or the same thing under another one. */
export function pairsOf(before: readonly Resource[], after: readonly Resource[]): readonly Pair[] {
  const [old, now] = [before, after].map(
    (resources) => new Map(resources.map((resource) => [keyOf(resource), resource])),
  )
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
  const pairs = keys.map((key): Pair => ({ before: old?.get(key), after: now?.get(key) }))
  return [...pairs.filter(isWhole), ...movedAmong(pairs.filter((pair) => !isWhole(pair)))]
}

function keyOf(resource: Resource): string {
  return placeIn(resource.id)
}

function isWhole({ before, after }: Pair): boolean {
  return before !== undefined && after !== undefined
}

/** A resource that is gone and one that came are the same thing when they say the same, and no other pair could be meant. */
function movedAmong(pairs: readonly Pair[]): readonly Pair[] {
  const gone = pairs.flatMap(({ before }) => before ?? [])
  const come = groupBy(
    pairs.flatMap(({ after }) => after ?? []),
    identityOf,
  )
  const goneByIdentity = groupBy(gone, identityOf)
  const moved = gone.flatMap((before): readonly Pair[] => {
    const identity = identityOf(before)
    const [after, ...others] = come.get(identity) ?? []
    const alone = others.length === 0 && goneByIdentity.get(identity)?.length === 1
    return after === undefined || !alone || !isManaged(before) ? [] : [{ before, after }]
  })
  const taken = new Set(moved.flatMap(({ before, after }) => [before, after]))
  const rest = pairs.filter(({ before, after }) => !taken.has(before ?? after))
  return [...moved, ...rest]
}

function isManaged({ engine, terraform }: Resource): boolean {
  return engine !== 'terraform' || (terraform?.mode ?? 'managed') === 'managed'
}

/** What makes it the thing that it is: its type and what is written in it, tags aside; references by their type. */
function identityOf({ engine, type, args }: Resource): string {
  const { tags: _, ...rest } = args
  return `${engine} ${type} ${keyed(comparable(rest, typeOfId))}`
}

const typeOfId: Rename = (id) => addressIn(id).split('.').slice(0, -1).join('.')

/** Renames what moved to its new id. */
export function renameOf(pairs: readonly Pair[]): Rename {
  const moved = new Map(pairs.flatMap(({ before, after }) => (before && after ? [[before.id, after.id] as const] : [])))
  return (id) => moved.get(id) ?? id
}

export function byId(a: Pair, b: Pair): number {
  return compareText((a.after ?? a.before)?.id ?? '', (b.after ?? b.before)?.id ?? '')
}
