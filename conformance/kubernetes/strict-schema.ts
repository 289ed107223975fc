import { enumerations } from './enumerations.ts'
import type { Schema } from './schema-sources.ts'

/** A schema as our validator takes it: JSON Schema, and two words of our own. */
export interface StrictSchema {
  readonly [keyword: string]: unknown
}

/**
 * The definitions of the built-in kinds so that unknown fields are errors wherever a schema lists its fields, as
 * `kubectl --validate=strict` and Argo CD treat them, and with the enumerations that the definitions leave out.
 */
export function strictDefinitions(all: Readonly<Record<string, Schema>>): Readonly<Record<string, StrictSchema>> {
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, strictDefinition(name, schema)]))
}

function strictDefinition(name: string, schema: Schema): StrictSchema {
  if (name.endsWith('.IntOrString')) return { type: ['integer', 'string'] }
  if (name.endsWith('.Quantity')) return { type: ['number', 'string'], quantity: true }
  const strict = strictBuiltIn(schema)
  const ending = name.split('.').slice(-3).join('.')
  const properties = { ...(strict['properties'] as Record<string, StrictSchema> | undefined) }
  for (const [property, value] of Object.entries(properties)) {
    const values = enumerations[`${ending}.${property}`]
    if (values !== undefined) properties[property] = { ...value, enum: values }
  }
  return schema.properties === undefined ? strict : { ...strict, properties }
}

function strictBuiltIn(schema: Schema): StrictSchema {
  if (schema.$ref !== undefined) return { $ref: schema.$ref }
  return {
    ...pick(schema, ['type', 'format', 'enum', 'required']),
    ...closed(schema, strictBuiltIn),
    ...listKeys(schema),
  }
}

/** The schema of a custom kind with the same strictness, except for its metadata, which it does not describe. */
export function strictCustom(schema: Schema): StrictSchema {
  const strict = strictCustomPart(schema)
  const envelope = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } }
  return { ...strict, properties: { ...(strict['properties'] as object), ...envelope } }
}

function strictCustomPart(schema: Schema): StrictSchema {
  return {
    ...openValidations(schema),
    ...typeOf(schema),
    ...closed(schema, strictCustomPart),
    ...listKeys(schema),
  }
}

/** Conditions on values; they never say which fields exist, so nothing in them closes an object. */
function openValidations(schema: Schema): StrictSchema {
  const kept = { ...schema } as Record<string, unknown>
  for (const word of notJsonSchema) delete kept[word]
  // `int-or-string` comes with an `anyOf` of the two types, which `typeOf` says in one word.
  if (schema['x-kubernetes-int-or-string'] === true) delete kept['anyOf']
  return kept
}

const notJsonSchema = [
  ...['description', 'default', 'example', 'nullable', 'properties', 'items', 'additionalProperties', 'type'],
  ...['x-kubernetes-validations', 'x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type'],
  ...['x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-embedded-resource'],
]

function typeOf(schema: Schema): StrictSchema {
  const type = schema['x-kubernetes-int-or-string'] === true ? ['integer', 'string'] : schema.type
  if (type === undefined) return {}
  return { type: schema.nullable === true ? [type, 'null'].flat() : type }
}

/** Fields, and that there are no others unless the schema says so. */
function closed(schema: Schema, strict: (part: Schema) => StrictSchema): StrictSchema {
  const part: Record<string, unknown> = {}
  if (schema.items !== undefined) part['items'] = strict(schema.items)
  if (schema.properties !== undefined) {
    part['properties'] = Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, strict(one)]))
    if (schema['x-kubernetes-preserve-unknown-fields'] !== true) part['additionalProperties'] = false
  }
  const additional = schema.additionalProperties
  if (typeof additional === 'object') part['additionalProperties'] = strict(additional)
  return part
}

/** Lists whose items the server tells apart by some of their fields, or by their value. */
function listKeys(schema: Schema): StrictSchema {
  const type = schema['x-kubernetes-list-type']
  if (type === 'map') return { distinctBy: schema['x-kubernetes-list-map-keys'] ?? [] }
  return type === 'set' ? { distinctBy: [] } : {}
}

function pick(schema: Schema, words: readonly (keyof Schema)[]): StrictSchema {
  return Object.fromEntries(words.filter((word) => schema[word] !== undefined).map((word) => [word, schema[word]]))
}
