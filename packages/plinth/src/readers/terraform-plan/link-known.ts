import { isReference, unknown, type Reference, type Unknown } from '#graph/value.ts'
import { isName, type Kind } from './argument-kind.ts'
import { isRecord } from './plan-format.ts'
import type { PlannedResource } from './planned-resource.ts'
import type { FindSources, Source, Sources } from './source.ts'
import { setAt, valueAt } from './value-at.ts'

/** Where a plan knows the value, it comes from what has the same one. */
export function linkKnown(args: Record<string, unknown>, path: string, sources: Sources, kind: Kind): void {
  const { all, complete, states } = sources
  const value = valueAt(args, path)
  if (value === undefined || kind.json || isRecord(value)) return
  if (Array.isArray(value)) {
    const items = value as readonly unknown[]
    const linked = items.map((item) => sourceOf(item, all)?.reference)
    if (items.length > 0 && linked.every((reference) => reference !== undefined)) setAt(args, path, linked)
    else if (isOfStates(items, states)) setAt(args, path, fromElsewhere(items, sources))
    return
  }
  const source = sourceOf(value, all)
  if (source !== undefined && (complete || isName(path))) setAt(args, path, source.reference)
  else if (isOfStates([value], states)) {
    const linked = fromElsewhere([value], sources)
    setAt(args, path, Array.isArray(linked) ? linked[0] : linked)
  }
}

/** Whether values were read in a state of another root module, whose plan says what they will be. */
function isOfStates(values: readonly unknown[], states: readonly unknown[]): boolean {
  return values.length > 0 && values.every((value) => states.flat().includes(value))
}

/** What another root module makes is known by name where its output has every instance once, in order. */
function fromElsewhere(
  items: readonly unknown[],
  { all, complete, states }: Sources,
): readonly (Reference | undefined)[] | Unknown {
  const [state] = states
  const references = all.map(({ reference }) => reference)
  const isWhole = Array.isArray(state) && state.length === all.length && new Set(state).size === all.length
  if (!complete || !isWhole) return unknown('elsewhere', references)
  return items.map((item) => references[state.indexOf(item)])
}

/** The only source with this value. */
function sourceOf(value: unknown, sources: readonly Source[]): Source | undefined {
  if (value === null || value === undefined) return undefined
  const same = sources.filter((source) => source.value === value)
  return same.length === 1 ? same[0] : undefined
}

/** Ids and ARNs of AWS are like no others, so that they lead to their resource through locals too. */
export function linkNames(
  args: Record<string, unknown>,
  { configured, values }: PlannedResource,
  find: FindSources,
): void {
  const visit = (holder: Record<string, unknown> | unknown[], key: string | number): void => {
    const value = (holder as Record<string | number, unknown>)[key]
    if (typeof value === 'string' && isUnique(value)) {
      const reference = find.named(value)
      if (reference !== undefined) (holder as Record<string | number, unknown>)[key] = reference
    } else if (Array.isArray(value)) value.forEach((_, i) => visit(value as unknown[], i))
    else if (isRecord(value) && !isReference(value)) {
      for (const inner of Object.keys(value)) visit(value, inner)
    }
  }
  const written = new Set([...configured.keys()].map((path) => path.split('.')[0] ?? ''))
  for (const [key, value] of Object.entries(values)) {
    const isBlock = Array.isArray(value) && value.some(isRecord)
    if (written.has(key) || isBlock) visit(args, key)
  }
}

/** `vpc-0a1b2c3d`, `arn:aws:sns:eu-west-1:111122223333:alarms`. */
function isUnique(value: string): boolean {
  return /^[a-z][a-z-]*-[\da-f]{8,17}$/.test(value) || value.startsWith('arn:')
}
