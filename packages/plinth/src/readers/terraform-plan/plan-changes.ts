import { tryFindSchema } from '#aws/schema/block-schema.ts'
import type { ResourceChange, ArgumentChange, Force } from '#change/change.ts'
import { comparable } from '#change/comparable.ts'
import { differences } from '#change/differences.ts'
import { holdsOf } from '#change/losses.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import type { Resource } from '#graph/resource.ts'
import { isRecord, type ChangeJson, type PlanJson } from './plan-format.ts'

/** The same plan with what was there before in the place of what will be: the other side of the change. */
export function planBefore(json: unknown): unknown {
  if (!isRecord(json) || !Array.isArray(json['resource_changes'])) return json
  const changes = (json as PlanJson).resource_changes ?? []
  return {
    ...json,
    resource_changes: changes.map((one) => ({
      ...one,
      change: { actions: ['no-op'], after: beforeOf(one), after_unknown: {} },
    })),
  }
}

interface FullChange {
  readonly actions?: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
  readonly after_unknown?: unknown
  readonly before_sensitive?: unknown
  readonly after_sensitive?: unknown
  readonly replace_paths?: readonly (readonly (string | number)[])[]
  readonly importing?: unknown
}

type FullChangeJson = Omit<ChangeJson, 'change'> & { readonly change?: FullChange; readonly previous_address?: string }

function beforeOf({ change }: FullChangeJson): unknown {
  return change?.before
}

/** Resources of a plan by the addresses that Terraform gives them. */
export type FindResource = (address: string) => Resource | undefined

/** What Terraform says that a plan does to each resource; what it leaves alone is not in it. */
export function changesOfPlan(
  json: unknown,
  find: { readonly before: FindResource; readonly after: FindResource },
): readonly ResourceChange[] {
  const changes = isRecord(json) ? ((json['resource_changes'] ?? []) as readonly FullChangeJson[]) : []
  return changes
    .filter(({ mode }) => mode !== 'data')
    .flatMap((change) => toChange(change, find) ?? [])
    .toSorted((a, b) => compareText(a.id, b.id))
}

function toChange(
  one: FullChangeJson,
  find: { readonly before: FindResource; readonly after: FindResource },
): ResourceChange | undefined {
  const { address, previous_address: previous, change = {} } = one
  const kind = kindOf(change.actions ?? [], previous)
  const before = find.before(address)
  const resource = find.after(address) ?? before
  if (kind === undefined || resource === undefined) return undefined
  const holds = before === undefined ? undefined : holdsOf(before)
  const found = kind === 'added' || kind === 'destroyed' ? [] : argumentsOf(one.type, change)
  return {
    ...{ kind, id: resource.id, address, engine: 'terraform', type: one.type, layer: resource.layer },
    made: true,
    belongsTo: resource.because.path[0] === 'resources' ? resource.because.path[1] : undefined,
    reason: resource.because.reason,
    path: resource.because.path,
    ...(previous !== undefined && { from: resource.id.replace(address, previous) }),
    arguments: found,
    forcedBy: kind === 'replaced' ? forcesOf(change) : [],
    ...(holds !== undefined && kind !== 'moved' && { holds }),
  }
}

/** Terraform that knows of a move keeps the resource; `forget` leaves it alone in the cloud. */
function kindOf(actions: readonly string[], previous: string | undefined): ResourceChange['kind'] | undefined {
  const has = (action: string): boolean => actions.includes(action)
  if (has('delete') && has('create')) return 'replaced'
  if (has('delete')) return 'destroyed'
  if (has('create')) return 'added'
  if (previous !== undefined) return 'moved'
  return has('update') ? 'changed' : undefined
}

function forcesOf({ replace_paths: paths = [] }: FullChange): readonly Force[] {
  const names = new Set(paths.map((path) => path.filter((step) => typeof step === 'string').join('.')))
  return [...names].toSorted(compareText).map((argument) => ({ argument, certainty: 'does' }))
}

/** Whether nobody can write it: the provider fills it in, and of a new resource it is always another. */
function isOnlyRead(type: string, path: string): boolean {
  const attribute = tryFindSchema('resource', type)?.attributes.get(path.split('.')[0] ?? '')
  return attribute?.argument === false
}

/** What differs, without what the provider only fills in again. */
function argumentsOf(
  type: string,
  { before, after, after_unknown: unknown, before_sensitive, after_sensitive }: FullChange,
): readonly ArgumentChange[] {
  const [old, now] = [before, withUnknown(after, unknown)].map((body) => comparable(body, (id) => id))
  return differences(old, now, () => true)
    .filter(({ before: from, after: to }) => !isNothing(from) || !isNothing(to))
    .filter(({ after: to }) => !(to === laterKnown && isNothing(before)))
    .filter(({ path }) => !isOnlyRead(type, path))
    .map(({ path, before: from, after: to }): ArgumentChange => {
      if (isMarked(before_sensitive, path) || isMarked(after_sensitive, path)) {
        return { argument: path, before: undefined, after: undefined, sensitive: true }
      }
      if (to === laterKnown) return { argument: path, before: from ?? undefined, after: undefined, afterApply: true }
      return { argument: path, before: from ?? undefined, after: to ?? undefined }
    })
}

const laterKnown = 'known after the apply'

function withUnknown(value: unknown, unknown: unknown): unknown {
  if (unknown === true) return laterKnown
  if (Array.isArray(unknown))
    return unknown
      .map((inner, i) => withUnknown(Array.isArray(value) ? value[i] : undefined, inner))
      .concat(Array.isArray(value) ? value.slice(unknown.length) : [])
  if (!isRecord(unknown)) return value
  const base = isRecord(value) ? value : {}
  const keys = [...new Set([...Object.keys(base), ...Object.keys(unknown)])]
  return Object.fromEntries(keys.map((key) => [key, withUnknown(base[key], unknown[key])]))
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Whether a shape with `true` where values are sensitive has it here or above. */
function isMarked(shape: unknown, path: string): boolean {
  let at = shape
  for (const step of path.split('.')) {
    if (at === true) return true
    at = Array.isArray(at) ? at[Number(step)] : isRecord(at) ? at[step] : undefined
  }
  return at !== undefined && JSON.stringify(at).includes('true')
}
