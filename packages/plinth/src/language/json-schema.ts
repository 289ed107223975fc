import { catalogue } from '#diagnostics/catalogue.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import { docs, holds } from './docs.gen.ts'
import type { Field, Fields, Shape } from './field.ts'
import { resourceName } from './shapes.ts'
import { environmentFields, platformFields } from './words/platform.ts'
import { waiverFields } from './words/waiver.ts'
import { resourceWords, words } from './words.ts'

type Schema = Readonly<Record<string, unknown>>

/** The JSON Schema (2020-12) of a platform as JSON: what editors complete, explain and check. */
export function jsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Plinth platform',
    description: 'A platform as data. Declarations are objects with a `kind`; links are names of resources.',
    ...platformSchema(),
    $defs: {
      ...Object.fromEntries(Object.entries(words).map(([kind, fields]) => [kind, wordSchema(kind, fields)])),
      ...Object.fromEntries(
        Object.entries(resourceWords).map(([kind, fields]) => [overrideOf(kind), overrideSchema(kind, fields)]),
      ),
      environment: environmentSchema(),
      waiver: groupSchema(waiverFields, 'WaiverInput', whole),
    },
  }
}

function platformSchema(): Schema {
  const { properties, ...rest } = groupSchema(platformFields, 'PlatformInput', whole)
  const written: Schema = {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    ...(properties as Schema),
    resources: { description: docs['PlatformInput.resources'], ...named(resourceName.pattern, anyResource()) },
    edge: { description: docs['PlatformInput.edge'], $ref: '#/$defs/cdn' },
    delivery: { description: docs['PlatformInput.delivery'], $ref: '#/$defs/github' },
    environments: {
      description: docs['PlatformInput.environments'],
      minProperties: 1,
      ...named(/^[a-z][a-z0-9-]{0,19}$/, { $ref: '#/$defs/environment' }),
    },
    waivers: waiversSchema(),
  }
  const required = [...(rest.required as readonly string[]), 'resources', 'environments'].sort(compareText)
  return { ...rest, required, properties: written }
}

/** A schema for each kind, chosen by `kind`, so that an editor complains about the kind that is meant. */
function anyResource(): Schema {
  const kinds = Object.keys(resourceWords)
  return {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: kinds } },
    allOf: kinds.map((kind) => ({
      if: { properties: { kind: { const: kind } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { $ref: `#/$defs/${kind}` },
    })),
  }
}

function wordSchema(kind: string, fields: Fields): Schema {
  const { properties, required, ...rest } = groupSchema(fields, inputOf(kind), whole)
  return {
    description: docs[inputOf(kind)],
    ...rest,
    required: ['kind', ...((required ?? []) as readonly string[])],
    properties: { kind: { const: kind }, ...(properties as Schema) },
  }
}

/** Links and the folder of a service are the same in every environment. */
const fixed: ReadonlySet<string> = new Set([
  'ServiceInput.uses',
  'ServiceInput.calls',
  'ServiceInput.path',
  'CdnInput.routes',
])

function overrideSchema(kind: string, fields: Fields): Schema {
  return groupSchema(fields, inputOf(kind), part)
}

function environmentSchema(): Schema {
  const { properties, ...rest } = groupSchema(environmentFields, 'EnvironmentInput', whole)
  const groups = (
    ['network', 'cluster', 'terraform', 'roles', 'observability', 'reach', 'budget', 'usage'] as const
  ).map((key) => {
    const { shape } = platformFields[key]
    const name = `EnvironmentInput.${key}`
    return [key, { description: docs[name], ...shapeSchema(shape, holds[name] ?? name, part) }] as const
  })
  const overrides = Object.keys(resourceWords).map((kind) => ({ $ref: `#/$defs/${overrideOf(kind)}` }))
  return {
    description: docs.EnvironmentInput,
    ...rest,
    properties: {
      ...(properties as Schema),
      ...Object.fromEntries(groups),
      resources: {
        description: 'What is different here, by resource.',
        ...named(resourceName.pattern, { anyOf: overrides }),
      },
      edge: { description: docs['EnvironmentInput.edge'], ...overrideSchema('cdn', words.cdn) },
    },
  }
}

function waiversSchema(): Schema {
  const codes = Object.keys(catalogue).sort(compareText)
  return {
    type: 'object',
    description: docs['PlatformInput.waivers'],
    properties: Object.fromEntries(codes.map((code) => [code, { $ref: '#/$defs/waiver' }])),
    additionalProperties: false,
  }
}

/** Whether required keys must be there: an override may leave out anything. */
type Extent = 'whole' | 'part'
const whole: Extent = 'whole'
const part: Extent = 'part'

function groupSchema(fields: Fields, name: string, extent: Extent): Schema {
  const keys = Object.entries(fields).filter(
    ([key, { shape }]) => !isByHand(shape) && (extent === whole || !fixed.has(`${name}.${key}`)),
  )
  const required = extent === part ? [] : keys.filter(([, field]) => isNeeded(field)).map(([key]) => key)
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(keys.map(([key, field]) => [key, fieldSchema(field, `${name}.${key}`, extent)])),
  }
}

/** Keys that are read by hand have no shape; they are described where they are read. */
function isByHand(shape: Shape): boolean {
  return shape.type === 'either' && shape.shapes.length === 0
}

/** A group is needed when something in it is. */
function isNeeded({ shape, required }: Field<unknown>): boolean {
  return required || (shape.type === 'group' && Object.values(shape.fields).some(isNeeded))
}

function fieldSchema(field: Field<unknown>, name: string, extent: Extent): Schema {
  const { shape } = field
  // What an override leaves out is as in the platform, not as by default.
  const fallback = extent === whole ? field.fallback : undefined
  const doc = docs[name]
  const because =
    fallback === undefined ? '' : `Default: ${JSON.stringify(fallback.value)}, because ${fallback.reason}.`
  const description = [doc, because].filter((text) => text !== undefined && text !== '').join('\n\n')
  return {
    ...(description === '' ? {} : { description }),
    ...shapeSchema(shape, holds[name] ?? name, extent),
    ...(fallback === undefined ? {} : { default: fallback.value }),
  }
}

function shapeSchema(shape: Shape, name: string, extent: Extent): Schema {
  switch (shape.type) {
    case 'text':
      return { type: 'string', ...(shape.pattern === undefined ? {} : { pattern: sourceOf(shape.pattern) }) }
    case 'integer':
      return { type: 'integer', minimum: shape.minimum, maximum: shape.maximum }
    case 'flag':
      return shape.only === undefined ? { type: 'boolean' } : { const: shape.only }
    case 'choice':
      return { enum: shape.values }
    case 'list':
      // A list is replaced as a whole, so its items are whole also in an override.
      return {
        type: 'array',
        items: shapeSchema(shape.of, name, whole),
        ...(shape.minimum > 0 ? { minItems: shape.minimum } : {}),
        ...(shape.maximum < Infinity ? { maxItems: shape.maximum } : {}),
      }
    case 'table':
      return named(shape.key.pattern, shapeSchema(shape.of, name, extent))
    case 'group':
      return groupSchema(shape.fields, name, extent)
    case 'link':
      return { type: 'string', pattern: sourceOf(resourceName.pattern) }
    case 'either': {
      const [only, ...others] = shape.shapes.map((option) => shapeSchema(option, name, extent))
      return only !== undefined && others.length === 0 ? only : { anyOf: [only, ...others] }
    }
  }
}

function named(pattern: RegExp, value: Schema): Schema {
  return { type: 'object', propertyNames: { pattern: sourceOf(pattern) }, additionalProperties: value }
}

/** JSON Schema knows no flags. */
function sourceOf({ source, flags }: RegExp): string {
  return flags.includes('s') ? source.replaceAll(/(?<!\\)\./g, String.raw`[\s\S]`) : source
}

function inputOf(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Input`
}

function overrideOf(kind: string): string {
  return `${kind}Override`
}
