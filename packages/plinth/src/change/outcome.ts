import { knownAttribute } from '#aws/facets/known.ts'
import type { Place } from '#aws/facets/facet.ts'
import { effectOf, type Effect } from '#aws/replacement.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import { tryFindAttribute } from '#aws/schema/attribute-type.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { isReference, type Reference } from '#graph/value.ts'
import type { Resource } from '#graph/resource.ts'
import { immutableField } from '#kubernetes/immutable.ts'
import type { ArgumentChange, Force } from './change.ts'
import { comparable, type Rename } from './comparable.ts'
import { differences } from './differences.ts'
import type { Pair } from './pairs.ts'

/** What happens to a resource that is on both sides. */
export interface Outcome {
  readonly arguments: readonly ArgumentChange[]
  readonly forcedBy: readonly Force[]
  readonly isReplaced: boolean
}

type WholePair = Pair & { readonly before: Resource; readonly after: Resource }

interface Sides {
  readonly before: Place
  readonly after: Place
}

/**
 * What happens to each pair. A replaced resource has another id, so that what refers to it changes too, and may be
 * replaced in turn; this goes on until nothing new follows.
 */
export function outcomesOf(pairs: readonly Pair[], rename: Rename, places: Sides): ReadonlyMap<Pair, Outcome> {
  const whole = pairs.filter((pair): pair is WholePair => pair.before !== undefined && pair.after !== undefined)
  const outcomes = new Map<Pair, Outcome>(whole.map((pair) => [pair, ownOutcome(pair, rename)]))
  const byId = new Map(whole.map((pair) => [pair.after.id, pair]))
  const users = usersById(whole)
  let waiting = whole.filter((pair) => (outcomes.get(pair)?.arguments.length ?? 0) > 0)
  while (waiting.length > 0) {
    const next = new Set(waiting.flatMap((pair) => users.get(pair.after.id) ?? []))
    waiting = [...next].filter((pair) => {
      const outcome = withFollowing(pair, { outcomes, byId, places })
      const before = outcomes.get(pair)
      if (outcome === undefined || before === undefined || outcome.arguments.length === before.arguments.length)
        return false
      outcomes.set(pair, outcome)
      return true
    })
  }
  return outcomes
}

function usersById(pairs: readonly WholePair[]): ReadonlyMap<string, readonly WholePair[]> {
  const users = new Map<string, WholePair[]>()
  for (const pair of pairs) {
    for (const { reference } of referencesAt(pair.after.args)) {
      const known = users.get(reference.target)
      if (known === undefined) users.set(reference.target, [pair])
      else if (known.at(-1) !== pair) known.push(pair)
    }
  }
  return users
}

/** What the pair says by itself. */
function ownOutcome({ before, after }: WholePair, rename: Rename): Outcome {
  const ignored = after.terraform?.ignoreChanges?.arguments ?? []
  const isSet = (path: string): boolean => isSetIn(after, path)
  const found = differences(
    comparable(before.args, rename),
    comparable(after.args, (id) => id),
    isSet,
  )
  const changes = found
    .filter(({ path }) => !ignored.some((argument) => path === argument || path.startsWith(`${argument}.`)))
    .map(({ path, before: old, after: now }) => toArgument({ before, after }, path, old, now))
  return settled(
    after,
    changes,
    changes.flatMap((change) => forceOf(after, change)),
  )
}

function toArgument(pair: WholePair, argument: string, before: unknown, after: unknown): ArgumentChange {
  const origin = originAt(after === undefined ? pair.before : pair.after, argument)
  const sensitive = isSensitive(pair.after, argument)
  return {
    argument,
    ...(sensitive ? { before: undefined, after: undefined, sensitive } : { before, after }),
    ...(origin !== undefined && { origin }),
  }
}

/** Origin of an argument, or of the group that it stands in. */
function originAt({ origins }: Resource, argument: string): ArgumentChange['origin'] {
  const steps = argument.split('.')
  for (let length = steps.length; length > 0; length--) {
    const origin = origins.get(steps.slice(0, length).join('.'))
    if (origin !== undefined) return origin
  }
  return undefined
}

function isSensitive(resource: Resource, argument: string): boolean {
  return attributeAt(resource, argument)?.attribute.sensitive === true
}

function isSetIn(resource: Resource, path: string): boolean {
  const name = path.split('.')[0] ?? ''
  const schema = schemaOf(resource)
  const block = schema?.blocks.get(name)
  if (block !== undefined && path === name) return block.nesting === 'set'
  return attributeAt(resource, path)?.attribute.type.startsWith('set(') === true
}

function attributeAt(resource: Resource, path: string) {
  const schema = schemaOf(resource)
  return schema && tryFindAttribute(schema, path.replaceAll(/\.\d+(?=\.|$)/g, ''))
}

function schemaOf({ engine, type, terraform }: Resource) {
  const mode = terraform?.mode ?? 'managed'
  return engine === 'terraform' && mode === 'managed' ? tryFindSchema('resource', type) : undefined
}

function forceOf(resource: Resource, { argument, before, after }: ArgumentChange, because?: string): readonly Force[] {
  const effect = effectOn(resource, argument, before, after)
  if (effect?.refused === true)
    return [{ argument, certainty: 'refused', ...(effect.note !== undefined && { note: effect.note }) }]
  if (effect === undefined || effect.effect === 'updates') return []
  const certainty = ({ replaces: 'does', depends: 'may', unknown: 'unknown' } as const)[effect.effect]
  return [
    {
      argument,
      certainty,
      ...(effect.note !== undefined && { note: effect.note }),
      ...(because !== undefined && { because }),
    },
  ]
}

function effectOn(resource: Resource, path: string, before: unknown, after: unknown): Effect | undefined {
  const { engine, type, terraform } = resource
  if (engine === 'kubernetes') return immutableField(type, path) ? { effect: 'replaces' } : undefined
  if (engine !== 'terraform' || (terraform?.mode ?? 'managed') !== 'managed') return undefined
  return effectOf({ type, path, before, after })
}

function settled({ terraform }: Resource, changes: readonly ArgumentChange[], forces: readonly Force[]): Outcome {
  const managed = (terraform?.mode ?? 'managed') === 'managed'
  return {
    arguments: changes.toSorted((a, b) => compareText(a.argument, b.argument)),
    forcedBy: forces.toSorted((a, b) => compareText(a.argument, b.argument)),
    isReplaced: managed && forces.some(({ certainty }) => certainty === 'does'),
  }
}

interface World {
  readonly outcomes: ReadonlyMap<Pair, Outcome>
  readonly byId: ReadonlyMap<string, WholePair>
  readonly places: Sides
}

/** The outcome with what follows from the resources that it refers to. */
function withFollowing(pair: WholePair, world: World): Outcome | undefined {
  const outcome = world.outcomes.get(pair)
  if (outcome === undefined) return undefined
  const known = new Set(outcome.arguments.map(({ argument }) => argument))
  const changes: ArgumentChange[] = []
  const forces: Force[] = []
  for (const { path, reference } of referencesAt(pair.after.args)) {
    const following = followingValue(pair, reference, world)
    if (following === undefined || known.has(path)) continue
    known.add(path)
    const change: ArgumentChange = {
      ...toArgument(pair, path, following.before, following.after),
      ...(following.after === undefined && { afterApply: true }),
    }
    changes.push(change)
    // What is not known yet is not left out.
    forces.push(
      ...forceOf(pair.after, { ...change, after: following.after ?? 'known after the apply' }, following.because),
    )
  }
  return settled(pair.after, [...outcome.arguments, ...changes], [...outcome.forcedBy, ...forces])
}

interface Following {
  readonly before: unknown
  /** Undefined: known after the apply only. */
  readonly after: unknown
  readonly because?: string
}

/** What an attribute of another resource becomes, when it does not stay. */
function followingValue(pair: WholePair, { target, attribute }: Reference, world: World): Following | undefined {
  const other = world.byId.get(target)
  const outcome = other && world.outcomes.get(other)
  if (other === undefined || outcome === undefined || outcome.arguments.length === 0) return undefined
  const before = knownAttribute(other.before, attribute, world.places.before)
  const after = knownAttribute(other.after, attribute, world.places.after)
  const written = attribute in other.after.args
  const isNewThen = outcome.isReplaced || isReadAgain(other.after)
  if (written || !isNewThen) return before === after ? undefined : { before, after }
  // Within one root module Terraform does not foresee what AWS will form; across modules it reads the result.
  const sameModule = other.after.layer === pair.after.layer
  if (!sameModule && after !== undefined) return before === after ? undefined : { before, after }
  return { before, after: undefined, because: target }
}

/** A data source whose arguments change is read again, and nobody knows before what it says. */
function isReadAgain({ terraform }: Resource): boolean {
  return terraform?.mode === 'data' || terraform?.mode === 'local'
}

interface At {
  readonly path: string
  readonly reference: Reference
}

/** Every reference in arguments with the place that it stands at. */
function referencesAt(value: unknown, path = ''): readonly At[] {
  if (typeof value !== 'object' || value === null) return []
  if (isReference(value)) return [{ path, reference: value }]
  return Object.entries(value).flatMap(([key, inner]) => {
    const transparent = '$' in value
    return referencesAt(inner, transparent ? path : path === '' ? key : `${path}.${key}`)
  })
}
