import { tryFindAttribute } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import type { Layer, Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import type { PlanJson } from './plan-format.ts'
import type { PlannedResource } from './planned-resource.ts'
import { readPlan, withoutIndexes } from './read-plan.ts'
import { referenceResolver, type ResolvedReference } from './resolve-reference.ts'

export interface PlanPlace {
  readonly environment: string
  readonly layer: Layer
}

/**
 * The resources of a plan in the shape of the graph, so that every answer works for plans too. An argument that comes
 * from one attribute of another resource is a reference to it, as a person would have written it. Where text is made
 * from a value that nobody knows yet, a plan does not tell it from the value itself, and the reference stands for both.
 */
export function resourcesOfPlan(
  json: unknown,
  place: PlanPlace,
): { readonly resources: readonly Resource[]; readonly problem: string | undefined } {
  const { resources: planned, problem } = readPlan(json)
  if (problem !== undefined) return { resources: [], problem }
  const resolve = referenceResolver(json as PlanJson)
  const instances = instancesByAddress(planned)
  const resources = planned.map((resource) => {
    const modulePath = modulePathOf(resource)
    const sources = (path: string, reference: string): readonly Source[] =>
      resolve(modulePath, reference).flatMap((found) => {
        return sourcesOf(found, instances.get(found.address) ?? [], { reader: resource, path, place })
      })
    return toResource(resource, place, sources)
  })
  return { resources, problem: undefined }
}

function toResource(resource: PlannedResource, place: PlanPlace, sources: FindSources): Resource {
  const { address, type, name, index, module, mode, actions } = resource
  return {
    id: idOf(place, address),
    engine: 'terraform',
    type,
    name: index === undefined ? name : `${name}[${JSON.stringify(index)}]`,
    environment: place.environment,
    layer: place.layer,
    file: module === '' ? 'main' : withoutIndexes(module).replaceAll('.', '-'),
    args: withReferences(resource, sources),
    origins: new Map(),
    because: { capability: 'terraform-plan', path: [address], reason: `Planned: ${actions.join(', ')}` },
    terraform: { mode },
  }
}

function idOf({ environment, layer }: PlanPlace, address: string): string {
  return [environment, layer, address].filter((part) => part !== '').join('/')
}

function modulePathOf({ module }: PlannedResource): readonly string[] {
  return [...withoutIndexes(module).matchAll(/module\.([\w-]+)/g)].map((match) => match[1] ?? '')
}

function instancesByAddress(planned: readonly PlannedResource[]): ReadonlyMap<string, readonly PlannedResource[]> {
  const instances = new Map<string, PlannedResource[]>()
  for (const resource of planned) {
    const address = withoutIndexes(resource.address)
    const group = instances.get(address)
    if (group === undefined) instances.set(address, [resource])
    else group.push(resource)
  }
  return instances
}

/** An attribute of another resource that an argument may come from. */
interface Source {
  readonly reference: Reference
  /** Its value, when the plan knows it. */
  readonly value: unknown
}

type FindSources = (path: string, reference: string) => readonly Source[]

interface Use {
  readonly reader: PlannedResource
  readonly path: string
  readonly place: PlanPlace
}

function sourcesOf(
  { attribute }: ResolvedReference,
  instances: readonly PlannedResource[],
  { reader, path, place }: Use,
): readonly Source[] {
  const wanted = attribute === '' ? attributeOfAll(path) : attribute
  if (wanted === undefined) return []
  const near = attribute === '' ? instancesNear(instances, reader) : [nearest(instances, reader)]
  return near.flatMap((instance) => {
    if (instance === undefined) return []
    const reference: Reference = { $: 'reference', target: idOf(place, instance.address), attribute: wanted }
    return [{ reference, value: instance.values[wanted] }]
  })
}

/** What a list of all instances is likely made of: `subnet_ids` of their ids. */
function attributeOfAll(path: string): 'id' | 'arn' | undefined {
  if (/(^|_)ids?$/.test(path)) return 'id'
  return /(^|_)arns?$/.test(path) ? 'arn' : undefined
}

function instancesNear(instances: readonly PlannedResource[], { module }: PlannedResource): readonly PlannedResource[] {
  const inModule = instances.filter((instance) => instance.module === module)
  return inModule.length > 0 ? inModule : instances
}

/** Of several instances: the one with the same index, else the first. */
function nearest(instances: readonly PlannedResource[], reader: PlannedResource): PlannedResource | undefined {
  const near = instancesNear(instances, reader)
  return near.find(({ index }) => index !== undefined && index === reader.index) ?? near[0]
}

function withReferences(resource: PlannedResource, find: FindSources): Resource['args'] {
  const args = structuredClone(resource.values) as Record<string, unknown>
  for (const [path, { references }] of resource.configured) {
    const kind = attributeAt(resource, path)
    if (references.length === 0 || kind?.json === true) continue
    const found = references.map((reference) => find(path, reference))
    if (found.some((sources) => sources.length === 0)) continue
    const sources = found.flat()
    const value = valueAt(args, path)
    const isList = Array.isArray(value) || /^(list|set)\(/.test(kind?.type ?? '')
    if (isList ? couldMakeList(sources, value) : couldMake(sources, value)) {
      setAt(args, path, isList ? sources.map(({ reference }) => reference) : sources[0]?.reference)
    }
  }
  return args
}

function couldMake(sources: readonly Source[], value: unknown): boolean {
  const [source] = sources
  if (source === undefined || sources.length > 1) return false
  return value === undefined || value === source.value
}

/** The order of a set is not the order in which its items were written. */
function couldMakeList(sources: readonly Source[], value: unknown): boolean {
  if (!Array.isArray(value)) return value === undefined
  const known = (value as readonly unknown[]).filter((item) => item !== null)
  return value.length === sources.length && known.every((item) => sources.some((source) => source.value === item))
}

function attributeAt(
  { mode, type }: PlannedResource,
  path: string,
): { readonly type: string; readonly json: boolean } | undefined {
  const schema = tryFindSchema(mode === 'data' ? 'data' : 'resource', type)
  return schema && tryFindAttribute(schema, path.replaceAll(/\.\d+(?=\.|$)/g, ''))?.attribute
}

function valueAt(args: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], args)
}

function setAt(args: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.')
  let place = args
  for (const key of keys.slice(0, -1)) place = (place[key] ??= {}) as Record<string, unknown>
  place[keys.at(-1) ?? ''] = value
}
