import { isReference, unknown } from '#graph/value.ts'
import { attributeAt, fits, isDocument, isName, typeMeantBy, type Kind } from './argument-kind.ts'
import type { PlannedResource } from './planned-resource.ts'
import type { FindSources, Sources } from './source.ts'
import { isWithin, setAt, valueAt } from './value-at.ts'

/** What the apply makes: a reference where it can come from one place alone, else `Unknown` with what it is made of. */
export function linkUnknown(
  args: Record<string, unknown>,
  path: string,
  resource: PlannedResource,
  find: FindSources,
): void {
  const configured = [...resource.configured].filter(([each]) => isWithin(path, each) || isWithin(each, path))
  if (configured.length === 0 && !isInDynamicBlock(path, resource)) return
  if (configured.some(([each]) => each !== path && isWithin(path, each) && isReferences(valueAt(args, each)))) return
  const references = configured.flatMap(([, { references: some }]) => some)
  const sources = references.length === 0 ? nothing : find.of(path, references)
  const alone =
    configured.every(([each]) => each === path || !isWithin(path, each)) || isOnlyUnknownIn(configured, resource)
  setAt(args, path, madeOf(path, sources, alone, attributeAt(resource, path), find))
}

const nothing: Sources = { all: [], complete: false, states: [] }

function isReferences(value: unknown): boolean {
  return isReference(value) || (Array.isArray(value) && value.length > 0 && value.every(isReference))
}

/** Dynamic blocks are not in the configuration of a plan; their values are. */
function isInDynamicBlock(path: string, { configured }: PlannedResource): boolean {
  const [block, ...inside] = path.split('.')
  return inside.length > 0 && ![...configured.keys()].some((each) => isWithin(each, block ?? ''))
}

/** Blocks that are written as lists of objects have one expression for all of their members. */
function isOnlyUnknownIn(
  configured: readonly (readonly [string, unknown])[],
  { unknown: all }: PlannedResource,
): boolean {
  return configured.every(([each]) => all.filter((path) => isWithin(path, each)).length === 1)
}

function madeOf(path: string, { all, complete }: Sources, alone: boolean, kind: Kind, find: FindSources): unknown {
  const made = unknown(
    'apply',
    all.map(({ reference }) => reference),
  )
  if (kind.json) return all.length === 1 && complete && isDocument(all[0]) ? all[0].reference : made
  const [source] = all
  if (kind.isList) {
    if (complete && alone && all.length > 0) return all.map(({ reference }) => reference)
    const fitting = all.filter((each) => fits(path, each))
    return isName(path) && fitting.length === 1 && fitting[0] ? [fitting[0].reference] : made
  }
  if (source !== undefined && all.length === 1 && alone && (complete || isName(path))) return source.reference
  if (!isName(path)) return made
  const fitting = all.filter((each) => fits(path, each))
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0].reference
  return (all.length === 0 ? find.onlyNew(typeMeantBy(path)) : undefined) ?? made
}
