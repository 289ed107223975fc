import { referencesOf, type Graph } from '#graph/graph.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import type { Origin } from '#graph/value.ts'
import type { Locator } from '../locate/locate.ts'
import type { Spot } from '../source/source-text.ts'

/** What an explanation of a resource has beside its answer: its arguments with their reasons, and its neighbours. */
export interface Details {
  readonly id: string
  readonly address: string
  readonly type: string
  readonly layer: string
  readonly capability: string
  readonly arguments: readonly ArgumentAnswer[]
  /** Ids with the attributes that are used of them. */
  readonly refersTo: readonly Reference[]
  readonly referredToBy: readonly Reference[]
}

export interface ArgumentAnswer {
  readonly path: string
  readonly value: unknown
  /** `structure`: neither written nor chosen, but part of what the resource is. */
  readonly from: Origin['from'] | 'structure'
  readonly reason?: string
  /** The line that says it, or that could. */
  readonly spot?: Spot
  /** The key of the platform file that would change it. */
  readonly key?: string
}

export interface Reference {
  readonly id: string
  readonly attributes: readonly string[]
}

/** Of the whole resource; with a path, of that argument alone. */
export function detailsOf(
  graph: Graph,
  resource: Resource,
  path: readonly string[],
  locate: Locator | undefined,
): Details {
  const { id, type, layer, because } = resource
  const whole = path.length === 0
  return {
    ...{ id, type, layer },
    address: addressOf(resource),
    capability: because.capability,
    arguments: argumentsOf(resource, path, locate),
    refersTo: whole ? targetsOf(resource) : [],
    referredToBy: whole ? usersOf(graph, id) : [],
  }
}

function argumentsOf(
  resource: Resource,
  path: readonly string[],
  locate: Locator | undefined,
): readonly ArgumentAnswer[] {
  const prefix = path.join('.')
  const inside = [...resource.origins].filter(([name]) => prefix === '' || isWithin(name, prefix))
  if (inside.length === 0 && prefix !== '') {
    const above = path.map((_, i) => path.slice(0, path.length - i - 1).join('.'))
    const nearest = above.find((name) => resource.origins.has(name))
    const origin = nearest === undefined ? undefined : resource.origins.get(nearest)
    return [answerTo(prefix, valueAt(resource.args, path), origin, locate)]
  }
  const explained = inside.map(([name, origin]) =>
    answerTo(name, valueAt(resource.args, name.split('.')), origin, locate),
  )
  if (prefix !== '') return explained
  const rest = Object.keys(resource.args).filter((key) => !inside.some(([name]) => isWithin(name, key)))
  const structural = rest.map((key) => answerTo(key, resource.args[key], undefined, locate))
  return [...explained, ...structural]
}

function isWithin(path: string, group: string): boolean {
  return path === group || path.startsWith(`${group}.`)
}

function answerTo(
  path: string,
  value: unknown,
  origin: Origin | undefined,
  locate: Locator | undefined,
): ArgumentAnswer {
  if (origin === undefined) return { path, value, from: 'structure' }
  if (origin.from === 'decision') return { path, value, from: origin.from, reason: origin.reason }
  const { from } = origin
  const place = locate === undefined ? {} : { spot: locate(origin.path) }
  return origin.from === 'default'
    ? { path, value, from, reason: origin.reason, ...place, key: origin.path.at(-1) ?? '' }
    : { path, value, from, ...place }
}

function valueAt(args: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], args)
}

function targetsOf(resource: Resource): readonly Reference[] {
  return grouped(referencesOf(resource).map(({ target, attribute }) => ({ id: target, attribute })))
}

function usersOf(graph: Graph, id: string): readonly Reference[] {
  return grouped(
    graph.resources.flatMap((user) =>
      referencesOf(user)
        .filter(({ target }) => target === id)
        .map(({ attribute }) => ({ id: user.id, attribute })),
    ),
  )
}

function grouped(references: readonly { readonly id: string; readonly attribute: string }[]): readonly Reference[] {
  const attributes = new Map<string, Set<string>>()
  for (const { id, attribute } of references) {
    const known = attributes.get(id) ?? new Set<string>()
    if (attribute !== '') known.add(attribute)
    attributes.set(id, known)
  }
  return [...attributes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, names]) => ({ id, attributes: [...names].sort() }))
}
