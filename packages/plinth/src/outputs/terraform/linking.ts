import { stepsOf, tryFindAttribute, type AttributeType } from '#aws/schema/attribute-type.ts'
import { tryFindSchema } from '#aws/schema/block-schema.ts'
import { referencesOf } from '#graph/graph.ts'
import { invariant } from '#graph/invariant.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import type { Reference } from '#graph/value.ts'
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

export interface Links {
  /** Resources by id. */
  readonly byId: ReadonlyMap<string, Resource>
  /** Outputs by the key of the module that has them, sorted by name. */
  readonly outputs: ReadonlyMap<string, readonly LinkedOutput[]>
  /** Name of the output that holds an attribute of a resource. */
  readonly nameOf: (reference: Reference) => string
}

/** Finds every reference that crosses from one root module to another, and names the outputs that carry them. */
export function linkModules(resources: readonly Resource[]): Links {
  const byId = new Map(resources.map((resource) => [resource.id, resource]))
  const crossing = new Map<string, { reference: Reference; producer: Resource; readers: Set<string> }>()
  for (const reader of resources) {
    for (const reference of referencesOf(reader)) {
      const producer = byId.get(reference.target)
      invariant(producer !== undefined, `${reader.id} refers to ${reference.target}, which is not emitted as Terraform`)
      if (moduleKey(producer) === moduleKey(reader)) continue
      invariant(
        isAppliedBefore(producer, reader),
        `${reader.id} reads ${reference.attribute} of ${producer.id}, which is applied later; ` +
          'move one of them to another layer, or make the value known beforehand',
      )
      if (reference.attribute === '') continue
      const key = outputKey(reference)
      const known = crossing.get(key)
      if (known === undefined) crossing.set(key, { reference, producer, readers: new Set([moduleKey(reader)]) })
      else known.readers.add(moduleKey(reader))
    }
  }
  const found = [...crossing.values()].map(({ reference, producer, readers }) => ({
    producer,
    attribute: reference.attribute,
    type: outputType(producer, reference.attribute),
    readers: [...readers],
  }))
  const named = nameOutputs(found)
  const names = new Map(named.map((output) => [`${output.producer.id} ${output.attribute}`, output.name]))
  return {
    byId,
    outputs: groupByModule(named),
    nameOf: (reference) => {
      const name = names.get(outputKey(reference))
      invariant(name !== undefined, `${reference.target} has no output for ${reference.attribute}`)
      return name
    },
  }
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

type Unnamed = Omit<LinkedOutput, 'name'>

/** Short names where they are clear; both get their long name where they would meet. */
function nameOutputs(outputs: readonly Unnamed[]): readonly LinkedOutput[] {
  const taken = new Map<string, number>()
  const keys = outputs.map((output) => `${moduleKey(output.producer)} ${shortName(output)}`)
  for (const key of keys) taken.set(key, (taken.get(key) ?? 0) + 1)
  return outputs.map((output, i) => ({
    name: taken.get(keys[i] ?? '') === 1 ? shortName(output) : longName(output),
    ...output,
  }))
}

/** `vpc_id` for `aws_vpc.main.id`, `subnet_private_a_id` for `aws_subnet.private_a.id`. */
function shortName({ producer, attribute }: Unnamed): string {
  const name = producer.name === 'main' ? [] : [producer.name]
  return [producer.type.replace(/^aws_/, ''), ...name, ...attributeWords(attribute)].join('_')
}

function longName({ producer, attribute }: Unnamed): string {
  return [...addressOf(producer).split('.'), ...attributeWords(attribute)].join('__')
}

/** `identity[0].oidc[0].issuer` in words; an index tells something only when it is not the first. */
function attributeWords(attribute: string): readonly string[] {
  return stepsOf(attribute)
    .map((step) => step.name.replaceAll('"', ''))
    .filter((word) => word !== '0')
}

function groupByModule(outputs: readonly LinkedOutput[]): ReadonlyMap<string, readonly LinkedOutput[]> {
  const groups = new Map<string, LinkedOutput[]>()
  for (const output of outputs.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const key = moduleKey(output.producer)
    const group = groups.get(key) ?? []
    invariant(group.at(-1)?.name !== output.name, `two outputs of ${key} are called ${output.name}`)
    group.push(output)
    groups.set(key, group)
  }
  return groups
}
