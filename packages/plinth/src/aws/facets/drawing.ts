import type { Graph } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { isReference, referencesIn } from '#graph/value.ts'

/** Where a resource stands in a picture. */
export type Spot =
  /** Of the account, in no region: IAM, CloudFront. */
  | { readonly at: 'global' }
  /** In the region and in no VPC: buckets, registries, secrets, the control plane of EKS. */
  | { readonly at: 'region' }
  /** On the border of a VPC: internet gateways, gateway endpoints. */
  | { readonly at: 'vpc'; readonly vpc: string }
  /** In these subnets, through network interfaces. */
  | { readonly at: 'subnets'; readonly subnets: readonly string[] }

export const categories = [
  'network',
  'edge',
  'compute',
  'database',
  'storage',
  'security',
  'management',
  'delivery',
] as const
export type Category = (typeof categories)[number]

/** What a thing is in a picture, whatever makes it. */
export const drawnKinds = [
  'vpc',
  'subnet',
  'internet-gateway',
  'nat-gateway',
  'vpc-endpoint',
  'load-balancer',
  'distribution',
  'zone',
  'certificate',
  'cluster',
  'nodes',
  'compute',
  'store',
  'bucket',
  'table',
  'repository',
  'secret',
  'key',
  'role',
  'identity-provider',
  'policy',
  'logs',
  'security-group',
  'other',
] as const
export type DrawnKind = (typeof drawnKinds)[number]

/** How a type of resource is drawn. A type without this facet stands behind those that are drawn. */
export interface Drawing {
  /** What a reader calls it. */
  readonly label: string
  /** Name of the icon: its folder and file in AWS's set, without endings. */
  readonly icon: string
  readonly category: Category
  readonly kind: DrawnKind
  readonly spot: (resource: Resource, graph: Graph) => Spot | undefined
  /** What distinguishes it from others of its type: a size, a version. */
  readonly caption?: (resource: Resource) => string | undefined
  readonly sends?: (resource: Resource, graph: Graph) => readonly Sending[]
}

/** Something that a resource sends to another, as its own arguments say. */
export interface Sending {
  readonly to: string
  readonly says: string
  readonly meaning: 'traffic' | 'data'
  /** The argument that says it. */
  readonly argument: string
}

type FindSpot = Drawing['spot']

export const globally: FindSpot = () => ({ at: 'global' })

export const inRegion: FindSpot = () => ({ at: 'region' })

/** On the border of the VPC that an argument names. */
export function onVpc(argument: string): FindSpot {
  return (resource, graph) => {
    const [vpc] = follow(resource, argument, graph)
    return vpc && { at: 'vpc', vpc: vpc.id }
  }
}

/** In the subnets that an argument names. */
export function inSubnets(argument: string): FindSpot {
  return (resource, graph) => {
    const subnets = follow(resource, argument, graph).map(({ id }) => id)
    return subnets.length === 0 ? undefined : { at: 'subnets', subnets }
  }
}

/** Where the subnets of another resource are: the subnet group of a database. */
export function inSubnetsOf(argument: string, ofArgument: string): FindSpot {
  return (resource, graph) => {
    const subnets = follow(resource, argument, graph).flatMap((group) => follow(group, ofArgument, graph))
    return subnets.length === 0 ? undefined : { at: 'subnets', subnets: subnets.map(({ id }) => id) }
  }
}

/** Resources that an argument refers to; the argument is a path such as `vpc_config.subnet_ids`. */
export function follow(resource: Resource, argument: string, graph: Graph): readonly Resource[] {
  return referencesIn(valuesAt(resource.args, argument)).flatMap(({ target }) => {
    const found = graph.byId.get(target)
    return found === undefined ? [] : [found]
  })
}

/** Values at a path; nested blocks are objects where we write them, and lists of one in plans. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  return valueAt(value, path === '' ? [] : path.split('.'))
}

function valueAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    if (key === undefined) return items
    return /^\d+$/.test(key)
      ? valueAt(items[Number(key)], rest)
      : items.flatMap((item) => valueAt(item, [key, ...rest]))
  }
  if (key === undefined) return value === undefined || value === null ? [] : [value]
  if (typeof value !== 'object' || value === null || isReference(value)) return []
  return valueAt((value as Readonly<Record<string, unknown>>)[key], rest)
}

/**
 * Arguments written as plain values, joined for a caption: names in one text stand side by side, the others after a
 * comma. `plain('engine engine_version', 'instance_class')` is `postgres 15, db.t3.micro`.
 */
export function plain(...groups: readonly string[]): (resource: Resource) => string | undefined {
  return ({ args }) => {
    const said = groups.map((names) =>
      names
        .split(' ')
        .flatMap((name) => valuesAt(args, name))
        .filter((value) => typeof value === 'string' || typeof value === 'number')
        .join(' '),
    )
    return said.filter((text) => text !== '').join(', ') || undefined
  }
}
