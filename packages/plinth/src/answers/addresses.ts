import { addressOf, type Resource } from '#graph/resource.ts'
import { nearest } from '#language/nearest.ts'

/** What an address means among resources. */
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
 * Finds what an address means. It may leave out environment, layer, module and namespace, and may go on into the
 * arguments: `aws_db_instance.database`, `demo/services/aws_db_instance.database.multi_az`,
 * `module.network["eu"].aws_subnet.private[1].cidr_block`, `Deployment/backend.spec.replicas`.
 */
export type FindAddress = (given: string) => Found

export function addressFinder(resources: readonly Resource[]): FindAddress {
  const byAlias = indexByAlias(resources)
  return (given) => {
    for (const [address, rest] of splitsOf(given)) {
      const matches = byAlias.get(address)
      if (matches === undefined) continue
      const [resource] = matches
      if (resource === undefined || matches.length > 1) {
        return { kind: 'ambiguous', candidates: matches.map(({ id }) => id + rest) }
      }
      return rest === '' ? { kind: 'resource', resource } : argumentOf(resource, stepsOf(rest))
    }
    return { kind: 'nothing', similar: similarTo(given, resources) }
  }
}

function indexByAlias(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const index = new Map<string, Resource[]>()
  for (const resource of resources) {
    for (const alias of new Set(aliasesOf(resource))) {
      const known = index.get(alias)
      if (known === undefined) index.set(alias, [resource])
      else known.push(resource)
    }
  }
  return index
}

/** Every name that a resource answers to. */
function aliasesOf(resource: Resource): readonly string[] {
  const { environment, engine, type } = resource
  const { step, address: full } = stepAndAddress(resource)
  const address = addressOf(resource)
  const short = engine === 'terraform' ? address : `${address.split('/')[0]}/${address.split('/').at(-1)}`
  const long = engine === 'terraform' ? address : `${type}/${resource.name}`
  return [full, address, short, long].flatMap((name) => [
    name,
    `${step}/${name}`,
    `${environment}/${name}`,
    `${environment}/${step}/${name}`,
  ])
}

/** The parts of an id behind the environment: the layer, or the plan that it comes from; and the address in it. */
export function stepAndAddress({ id, environment }: Pick<Resource, 'id' | 'environment'>): {
  readonly step: string
  readonly address: string
} {
  const inside = environment === '' ? id : id.slice(environment.length + 1)
  const end = inside.indexOf('/')
  return { step: inside.slice(0, end), address: inside.slice(end + 1) }
}

/** The ways to read an address as a resource and a path into it, the longest resource first. */
function splitsOf(address: string): readonly (readonly [resource: string, rest: string])[] {
  const cuts = [...address.matchAll(/[.[]/g)].map(({ index }) => index).reverse()
  return [[address, ''], ...cuts.map((cut) => [address.slice(0, cut), address.slice(cut)] as const)]
}

/** `.ingress[0]["from_port"]` as keys. */
function stepsOf(rest: string): readonly string[] {
  return rest
    .replaceAll(/\[("?)([^\]"]+)\1\]/g, '.$2')
    .slice(1)
    .split('.')
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
  const words = given.toLowerCase()
  const containing = resources.filter((resource) => addressOf(resource).toLowerCase().includes(words))
  if (containing.length > 0) return namesOf([...called(given, resources), ...containing])
  const alike = nearest(given, [
    ...new Set(resources.flatMap((resource) => [localNameOf(resource), addressOf(resource)])),
  ])
  if (alike === undefined) return []
  return namesOf([...called(alike, resources), ...resources.filter((resource) => addressOf(resource) === alike)])
}

function called(name: string, resources: readonly Resource[]): readonly Resource[] {
  return resources.filter((resource) => localNameOf(resource) === name)
}

function localNameOf({ name }: Resource): string {
  return name.split('/').at(-1) ?? name
}

function namesOf(resources: readonly Resource[]): readonly string[] {
  return [...new Set(resources.map(addressOf))].slice(0, 10)
}
