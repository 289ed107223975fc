import type { ProviderBlock, ProviderType } from '../../packages/plinth/src/aws/schema/provider-schema.ts'
import type { Argument } from './arguments.ts'
import { aBlock } from './body.ts'
import { guessesFor, otherThan } from './guess.ts'
import type { Refusal } from './refusals.ts'
import { examples, seeds } from './seeds.ts'

/** One resource whose plan answers for one argument, while we look for values that the provider accepts. */
export interface Attempt {
  readonly type: string
  /** Its local name in the configuration. */
  readonly name: string
  readonly block: ProviderBlock
  /** What the plan is asked about; undefined for the resource that others of its type start from. */
  readonly probed: string | undefined
  readonly isBlock: boolean
  /** The value that is there before stands in the configuration, and the other way round. */
  readonly turned: boolean
  readonly written: Map<string, unknown>
  /** Values that the provider listed, by path. */
  readonly accepted: Map<string, readonly unknown[]>
  readonly tried: Map<string, number>
  readonly removed: Set<string>
  /** Why no values were found. */
  gaveUp?: string
}

/** The least that a resource needs, with the likeliest values; `given` are values that no message tells. */
export function baseAttempt(type: string, block: ProviderBlock, given: Readonly<Record<string, unknown>>): Attempt {
  const written = new Map<string, unknown>()
  writeRequired(block, '', written)
  const attempt: Attempt = {
    ...{ type, name: 'base', block, probed: undefined, isBlock: false, turned: false, written },
    ...{ accepted: new Map(), tried: new Map(), removed: new Set() },
  }
  for (const [path, value] of Object.entries(given)) if (value === null) written.delete(path)
  for (const [path, value] of Object.entries(given)) if (value !== null) write(attempt, path, value)
  return attempt
}

/** The base with one more argument. */
export function probeAttempt(base: Attempt, { path, type }: Argument, index: number): Attempt {
  const attempt: Attempt = {
    ...base,
    name: `p${index}`,
    probed: path.join('.'),
    isBlock: type === undefined,
    written: new Map(base.written),
    accepted: new Map(base.accepted),
    tried: new Map(),
    removed: new Set(),
  }
  const probed = path.join('.')
  if (!attempt.written.has(probed)) write(attempt, probed, guessAt(attempt, probed))
  return attempt
}

/** One step of one argument, beside values that it needs. */
export interface Step {
  readonly type: string
  readonly argument: string
  readonly before: unknown
  readonly after: unknown
  readonly beside?: Readonly<Record<string, unknown>>
}

/** A resource that goes from one value to another. */
export function stepAttempt(
  { type, argument, before, after, beside = {} }: Step,
  name: string,
  types: Readonly<Record<string, { readonly block: ProviderBlock }>>,
): Attempt {
  const base = baseAttempt(type, types[type]?.block ?? {}, { ...seeds[type], ...beside, [argument]: after })
  return { ...base, name, probed: argument, accepted: new Map([[argument, [after, before]]]) }
}

function writeRequired(block: ProviderBlock, above: string, written: Map<string, unknown>): void {
  const join = (name: string): string => (above === '' ? name : `${above}.${name}`)
  for (const [name, { required, type }] of Object.entries(block.attributes ?? {})) {
    if (required === true && !written.has(join(name))) written.set(join(name), guessesFor(name, type)[0])
  }
  for (const [name, { block: nested, min_items: least = 0 }] of Object.entries(block.block_types ?? {})) {
    if (least === 0) continue
    written.set(join(name), aBlock)
    writeRequired(nested, join(name), written)
  }
}

/** Writes an argument, and the blocks around it with what they need. */
function write(attempt: Attempt, path: string, value: unknown): boolean {
  const names = path.split('.')
  let block: ProviderBlock = attempt.block
  for (const [i, name] of names.entries()) {
    const here = names.slice(0, i + 1).join('.')
    const nested = block.block_types?.[name]
    if (nested === undefined) {
      if (block.attributes?.[name] === undefined) return false
      attempt.written.set(here, value)
      return true
    }
    if (!attempt.written.has(here)) {
      attempt.written.set(here, aBlock)
      writeRequired(nested.block, here, attempt.written)
    }
    block = nested.block
  }
  return true
}

/** Changes what was refused; says so when nothing is left to try. */
export function adjust(attempt: Attempt, refusals: readonly Refusal[]): void {
  for (const refusal of refusals) {
    if (attempt.gaveUp !== undefined) return
    const did = removeConflicts(attempt, refusal) || addMissing(attempt, refusal) || tryNext(attempt, refusal)
    if (!did) attempt.gaveUp = refusal.text
  }
}

function removeConflicts(attempt: Attempt, { conflicts }: Refusal): boolean {
  if (conflicts.length === 0) return false
  const { probed = '' } = attempt
  const victims = conflicts.filter((path) => {
    return path !== probed && !probed.startsWith(`${path}.`) && attempt.written.has(path)
  })
  for (const path of victims) {
    attempt.removed.add(path)
    for (const key of attempt.written.keys()) {
      if (key === path || key.startsWith(`${path}.`)) attempt.written.delete(key)
    }
  }
  // The other side of a conflict is told too, when its own victim is already gone.
  return victims.length > 0 || conflicts.some((path) => attempt.removed.has(path) || path === probed)
}

function addMissing(attempt: Attempt, { missing }: Refusal): boolean {
  if (missing === undefined) return false
  const absent = missing.names.filter((path) => !attempt.written.has(path))
  const chosen = missing.all ? absent : absent.filter((path) => !attempt.removed.has(path)).slice(0, 1)
  if (!missing.all && absent.length < missing.names.length) return true
  return chosen.some((path) => write(attempt, path, guessAt(attempt, path)))
}

function guessAt(attempt: Attempt, path: string): unknown {
  const type = typeAt(attempt.block, path)
  if (type === undefined) return aBlock
  return examples[attempt.type]?.[path] ?? guessesFor(path.split('.').at(-1) ?? '', type)[0]
}

function typeAt(block: ProviderBlock, path: string): ProviderType | undefined {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const inner = names.reduce<ProviderBlock | undefined>((at, name) => at?.block_types?.[name]?.block, block)
  return inner?.attributes?.[last]?.type
}

function tryNext(attempt: Attempt, { argument, accepted }: Refusal): boolean {
  const path = pathOf(attempt, argument)
  if (path === undefined) return false
  const type = typeAt(attempt.block, path)
  if (type === undefined) return false
  const round = (attempt.tried.get(path) ?? 0) + 1
  attempt.tried.set(path, round)
  const known = attempt.accepted.get(path) ?? []
  if (accepted.length > 0 && known.length === 0) attempt.accepted.set(path, accepted)
  const values = [
    ...(accepted.length > 0 && known.length === 0 ? accepted : known).map((value) => wrap(value, type)),
    ...guessesFor(path.split('.').at(-1) ?? '', type),
  ]
  const index = accepted.length > 0 && known.length === 0 ? 0 : round
  if (accepted.length > 0 && known.length === 0) attempt.tried.set(path, 0)
  const value = values[index]
  if (value === undefined) return false
  attempt.written.set(path, value)
  return true
}

/** A value in the shape of a type: one of a list is a list of one. */
function wrap(value: unknown, type: ProviderType): unknown {
  if (type === 'number') return Number(value)
  if (type === 'string') return String(value)
  if (typeof type === 'string' || type[0] === 'object') return value
  return type[0] === 'map' ? { probe: wrap(value, type[1]) } : [wrap(value, type[1])]
}

/** The argument that a message means: the one that we ask about, when its name fits or the message has none. */
function pathOf({ probed, written }: Attempt, argument: string | undefined): string | undefined {
  const named = [...written.keys()].filter((path) => path.split('.').at(-1) === argument)
  if (probed !== undefined && (named.includes(probed) || named.length === 0)) return probed
  return named.toSorted((a, b) => sharedSteps(b, probed) - sharedSteps(a, probed))[0]
}

/** How long two paths are the same: of several arguments of a name, the nearest is meant. */
function sharedSteps(path: string, probed = ''): number {
  const steps = probed.split('.')
  const end = path.split('.').findIndex((step, i) => step !== steps[i])
  return end === -1 ? steps.length : end
}

/** The same question the other way round. */
export function turnedRound(attempt: Attempt): Attempt {
  return { ...attempt, turned: true }
}

type Written = ReadonlyMap<string, unknown>

/** What is in the state, and what is in the configuration. */
export function sidesOf(attempt: Attempt): { readonly before: Written; readonly after: Written } {
  const [one, other] = [otherSide(attempt), attempt.written]
  return attempt.turned ? { before: other, after: one } : { before: one, after: other }
}

/** The same resource with another value of the argument. */
function otherSide({ written, probed, accepted, block }: Attempt): Written {
  const other = new Map(written)
  if (probed === undefined) return other
  if (written.get(probed) === aBlock) {
    for (const path of written.keys()) if (path === probed || path.startsWith(`${probed}.`)) other.delete(path)
    return other
  }
  const type = typeAt(block, probed)
  const listed = type === undefined ? [] : (accepted.get(probed) ?? []).map((value) => wrap(value, type))
  const value = written.get(probed)
  const another = listed.find((one) => JSON.stringify(one) !== JSON.stringify(value))
  other.set(probed, another ?? otherThan(value))
  return other
}
