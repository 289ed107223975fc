import { tryFindSchema, type BlockSchema } from '#aws/schema/block-schema.ts'
import { isRecord } from './plan-format.ts'
import type { Configured, PlannedResource } from './planned-resource.ts'
import { valueAt } from './value-at.ts'

type Entry = readonly [path: readonly string[], configured: Configured]

/**
 * What the configuration says, by the paths that values have. Blocks of a set are written in one order and planned in
 * another; those belong together that have the same constants. Where several could, each of them gets all references.
 */
export function configuredByPlace({
  configured,
  values,
  mode,
  type,
}: PlannedResource): ReadonlyMap<string, Configured> {
  if ([...configured.keys()].every((path) => !/\.\d+\./.test(path))) return configured
  const entries = [...configured].map(([path, each]): Entry => [path.split('.'), each])
  const found = new Map<string, Configured>()
  for (const [path, each] of placed(entries, values, tryFindSchema(mode === 'data' ? 'data' : 'resource', type))) {
    const key = path.join('.')
    const known = found.get(key)
    found.set(key, known === undefined ? each : { references: [...known.references, ...each.references] })
  }
  return found
}

function placed(entries: readonly Entry[], value: unknown, schema: BlockSchema | undefined): readonly Entry[] {
  return groups(entries).flatMap(([key, inner]): readonly Entry[] => {
    const [only] = inner
    if (inner.length === 1 && only?.[0].length === 0) return [[[key], only[1]]]
    const nested = schema?.blocks.get(key)
    const given = isRecord(value) ? value[key] : undefined
    const isList = inner.every(([[index = '']]) => /^\d+$/.test(index))
    const within = isList ? blocksOf(inner, given, nested, nested?.nesting === 'list') : placed(inner, given, nested)
    return within.map(([path, each]) => [[key, ...path], each])
  })
}

/** Entries of each block at the index of the planned blocks that it may be. */
function blocksOf(
  entries: readonly Entry[],
  given: unknown,
  schema: BlockSchema | undefined,
  inOrder: boolean,
): readonly Entry[] {
  const planned: readonly unknown[] = Array.isArray(given) ? given : []
  const written = groups(entries)
  const choices = new Map(
    written.map(([index, block]) => {
      const fitting = [...planned.keys()].filter((i) => fits(block, planned[i]))
      return [index, inOrder || fitting.length === 0 ? [Number(index)] : fitting]
    }),
  )
  settle(choices)
  return written.flatMap(([index, block]) =>
    (choices.get(index) ?? []).flatMap((i) =>
      placed(block, planned[i], schema).map(([path, each]): Entry => [[String(i), ...path], each]),
    ),
  )
}

/** A block that can be one only takes that from the others. */
function settle(choices: Map<string, readonly number[]>): void {
  for (let changed = true; changed;) {
    changed = false
    for (const [index, [only, ...more]] of choices) {
      if (only === undefined || more.length > 0) continue
      for (const [other, all] of choices) {
        if (other === index || all.length === 1 || !all.includes(only)) continue
        const left = all.filter((each) => each !== only)
        choices.set(other, left)
        changed = true
      }
    }
  }
}

function fits(block: readonly Entry[], planned: unknown): boolean {
  return block.every(([path, { constant }]) => {
    if (!isPlain(constant) || path.some((key) => /^\d+$/.test(key))) return true
    const value = valueAt(planned, path.join('.'))
    return isPlain(value) && String(value) === String(constant)
  })
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** By their first key, without it. */
function groups(entries: readonly Entry[]): readonly (readonly [key: string, inner: readonly Entry[]])[] {
  const found = new Map<string, Entry[]>()
  for (const [[key = '', ...rest], each] of entries) found.set(key, [...(found.get(key) ?? []), [rest, each]])
  return [...found]
}
