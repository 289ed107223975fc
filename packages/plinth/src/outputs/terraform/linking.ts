import { stepsOf, tryFindAttribute, type AttributeType } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import { referencesOf } from '#graph/graph.ts'
import { invariant } from '#graph/invariant.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
import { groupBy } from '#graph/group-by.ts'
import { blockWord } from './hcl.ts'
import { isAppliedBefore, moduleKey } from './root-module.ts'

/** A value that one root module hands to later ones through its state. */
export interface LinkedOutput {
  readonly name: string
  readonly producer: Resource
  readonly attribute: string
  readonly type: AttributeType
  /** Keys of the root modules that read it, in order of appearance. */
  readonly readers: readonly string[]
}

/** A resource and the key of its root module. */
export interface Placed {
  readonly resource: Resource
  readonly module: string
}

export interface Links {
  /** By the id of the resource. */
  readonly byId: ReadonlyMap<string, Placed>
  /** Outputs by the key of the module that has them, sorted by name. */
  readonly outputs: ReadonlyMap<string, readonly LinkedOutput[]>
  /** Name of the output that holds an attribute of a resource. */
  readonly nameOf: (reference: Reference) => string
  /** First references to each attribute of each type inside a module, by the key of the module. */
  readonly inside: ReadonlyMap<string, ReadonlyMap<string, LocalUse>>
}

/** An attribute of a resource that others in its module read. */
export interface LocalUse {
  readonly target: Resource
  readonly attribute: string
}

/** Finds every reference that crosses from one root module to another, and names the outputs that carry them. */
export function linkModules(resources: readonly Resource[]): Links {
  const byId = new Map(resources.map((resource) => [resource.id, { resource, module: moduleKey(resource) }]))
  const crossings = new Map<string, Crossing>()
  const inside = new Map<string, Map<string, LocalUse>>()
  for (const reader of byId.values()) {
    for (const reference of referencesOf(reader.resource)) {
      const producer = byId.get(reference.target)
      invariant(
        producer !== undefined,
        `${reader.resource.id} refers to ${reference.target}, which is not emitted as Terraform`,
      )
      if (producer.module === reader.module) noteUse(inside, producer, reference)
      else noteCrossing(crossings, producer, reader, reference)
    }
  }
  const outputs = nameOutputs([...crossings.values()])
  const names = new Map(outputs.map((output) => [`${output.producer.id} ${output.attribute}`, output.name]))
  return {
    byId,
    outputs: sortedByModule(outputs),
    inside,
    nameOf: (reference) => {
      const name = names.get(outputKey(reference))
      invariant(name !== undefined, `${reference.target} has no output for ${reference.attribute}`)
      return name
    },
  }
}

function noteUse(inside: Map<string, Map<string, LocalUse>>, { resource, module }: Placed, reference: Reference): void {
  const uses = inside.get(module) ?? new Map<string, LocalUse>()
  inside.set(module, uses)
  const key = `${resource.terraform?.mode ?? ''} ${resource.type} ${reference.attribute}`
  if (!uses.has(key)) uses.set(key, { target: resource, attribute: reference.attribute })
}

interface Crossing {
  readonly producer: Resource
  readonly module: string
  readonly attribute: string
  readonly type: AttributeType
  readonly readers: Set<string>
}

function noteCrossing(crossings: Map<string, Crossing>, producer: Placed, reader: Placed, reference: Reference): void {
  invariant(
    isAppliedBefore(producer.resource, reader.resource),
    `${reader.resource.id} reads ${reference.attribute} of ${producer.resource.id}, which is applied later; ` +
      'move one of them to another layer, or make the value known beforehand',
  )
  // A whole resource is referred to for the order of things, which the layers give.
  if (reference.attribute === '') return
  const key = outputKey(reference)
  const known = crossings.get(key)
  if (known !== undefined) {
    known.readers.add(reader.module)
    return
  }
  crossings.set(key, {
    producer: producer.resource,
    module: producer.module,
    attribute: reference.attribute,
    type: outputType(producer.resource, reference.attribute),
    readers: new Set([reader.module]),
  })
}

function outputKey(reference: Reference): string {
  return `${reference.target} ${reference.attribute}`
}

/** Outputs stand in the state, where everyone who may read the state may read them. */
function outputType(producer: Resource, path: string): AttributeType {
  const word = blockWord(producer)
  const schema = tryFindSchema(word, producer.type)
  const found = schema && tryFindAttribute(schema, path)
  invariant(found !== undefined, `${word} ${producer.type} has no attribute ${path}`)
  const isSecret = word === 'ephemeral' || found.attribute.sensitive || found.attribute.writeOnly
  invariant(!isSecret, `${path} of ${producer.id} is secret; another layer must read it from its store, not from state`)
  return found.type
}

/** Short names where they are clear; both get their long name where they would meet. */
function nameOutputs(crossings: readonly Crossing[]): readonly LinkedOutput[] {
  const short = groupBy(crossings, (crossing) => `${crossing.module} ${shortName(crossing)}`)
  return [...short.values()].flatMap((group) =>
    group.map((crossing): LinkedOutput => {
      const { producer, attribute, type, readers } = crossing
      const name = group.length === 1 ? shortName(crossing) : longName(crossing)
      return { name, producer, attribute, type, readers: [...readers] }
    }),
  )
}

/** `vpc_id` for `aws_vpc.main.id`, `subnet_private_a_id` for `aws_subnet.private_a.id`. */
function shortName({ producer, attribute }: Crossing): string {
  const name = producer.name === 'main' ? [] : [producer.name]
  return [producer.type.replace(/^aws_/, ''), ...name, ...attributeWords(attribute)].join('_')
}

function longName({ producer, attribute }: Crossing): string {
  return [...addressOf(producer).split('.'), ...attributeWords(attribute)].join('__')
}

/** `identity[0].oidc[0].issuer` in words; an index tells something only when it is not the first. */
function attributeWords(attribute: string): readonly string[] {
  return stepsOf(attribute)
    .map((step) => step.name.replaceAll('"', ''))
    .filter((word) => word !== '0')
}

function sortedByModule(outputs: readonly LinkedOutput[]): ReadonlyMap<string, readonly LinkedOutput[]> {
  const sorted = outputs.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const groups = groupBy(sorted, ({ producer }) => moduleKey(producer))
  for (const [key, group] of groups) {
    const twice = group.find(({ name }, i) => name === group[i + 1]?.name)
    invariant(twice === undefined, `two outputs of ${key} are called ${twice?.name ?? ''}`)
  }
  return groups
}
