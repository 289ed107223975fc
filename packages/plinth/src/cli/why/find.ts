import { addressOf, type Resource } from '#graph/resource.ts'
import type { Graph } from '#graph/graph.ts'
import { nearest } from '#language/nearest.ts'

/** What an address means in a graph. */
export type Found =
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'argument'; readonly resource: Resource; readonly path: readonly string[] }
  /** Several resources have this address; each is named so that it has it alone. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  /** The resource exists, its argument does not. */
  | {
      readonly kind: 'no-argument'
      readonly resource: Resource
      readonly argument: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'nothing'; readonly similar: readonly string[] }

/**
 * Finds what an address means. It may leave out environment, layer and namespace, and may go on into the arguments:
 * `aws_db_instance.database`, `demo/services/aws_db_instance.database.multi_az`, `Deployment/backend.spec.replicas`.
 */
export function findByAddress(graph: Graph, given: string, environment: string | undefined): Found {
  const resources = graph.resources.filter(
    (resource) => environment === undefined || resource.environment === environment,
  )
  const byName = namesOf(resources)
  const wanted = given.replaceAll(/\[("?)([^\]"]+)\1\]/g, '.$2')
  for (const [address, rest] of splitsOf(wanted)) {
    const matches = byName.get(address)
    if (matches === undefined) continue
    const [resource] = matches
    if (resource === undefined || matches.length > 1) {
      return { kind: 'ambiguous', candidates: matches.map(({ id }) => (rest === '' ? id : `${id}.${rest}`)) }
    }
    if (rest === '') return { kind: 'resource', resource }
    return argumentOf(resource, rest.split('.'))
  }
  return { kind: 'nothing', similar: similarTo(wanted, resources) }
}

/** Every name that a resource answers to. */
function namesOf(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const names = new Map<string, Resource[]>()
  for (const resource of resources) {
    for (const name of new Set(aliasesOf(resource))) {
      const known = names.get(name)
      if (known === undefined) names.set(name, [resource])
      else known.push(resource)
    }
  }
  return names
}

function aliasesOf(resource: Resource): readonly string[] {
  const { environment, layer, engine, type } = resource
  const address = addressOf(resource)
  const short = engine === 'terraform' ? address : `${address.split('/')[0]}/${address.split('/').at(-1)}`
  const long = engine === 'terraform' ? address : `${type}/${resource.name}`
  return [address, short, long].flatMap((name) => [
    name,
    `${layer}/${name}`,
    `${environment}/${name}`,
    `${environment}/${layer}/${name}`,
  ])
}

/** The ways to read an address as a resource and a path into it, the longest resource first. */
function splitsOf(address: string): readonly (readonly [string, string])[] {
  const cuts = [...address.matchAll(/\./g)].map(({ index }) => index).reverse()
  return [[address, ''], ...cuts.map((cut) => [address.slice(0, cut), address.slice(cut + 1)] as const)]
}

function argumentOf(resource: Resource, path: readonly string[]): Found {
  let value: unknown = resource.args
  for (const [depth, key] of path.entries()) {
    const group = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
    if (!Object.hasOwn(group, key)) {
      const known = Object.keys(group).filter((name) => name !== '$')
      return { kind: 'no-argument', resource, argument: path.slice(0, depth + 1).join('.'), known }
    }
    value = group[key]
  }
  return { kind: 'argument', resource, path }
}

/** Addresses that may be meant: of that name, with the words in it, or spelt alike. */
function similarTo(given: string, resources: readonly Resource[]): readonly string[] {
  const localName = (resource: Resource): string => resource.name.split('/').at(-1) ?? resource.name
  const named = (name: string): readonly Resource[] => resources.filter((resource) => localName(resource) === name)
  const words = given.toLowerCase()
  const containing = resources.filter((resource) => addressOf(resource).toLowerCase().includes(words))
  const alike = nearest(given, [
    ...new Set(resources.flatMap((resource) => [localName(resource), addressOf(resource)])),
  ])
  const found =
    containing.length > 0
      ? [...named(given), ...containing]
      : alike === undefined
        ? []
        : [...named(alike), ...resources.filter((resource) => addressOf(resource) === alike)]
  return [...new Set(found.map(addressOf))].slice(0, 10)
}
