import { emittedTypes, type BlockWord } from './emitted-types.ts'
import {
  builtinResources,
  isObjectList,
  type ProviderAttribute,
  type ProviderBlock,
  type ProviderNestedBlock,
  type ProviderSchema,
  type ProviderType,
} from './provider-schema.ts'

/** The text of the two generated files, from the schema of the provider. Same schema, same bytes. */
export function generate(provider: ProviderSchema): { readonly types: string; readonly table: string } {
  const types = (Object.keys(emittedTypes) as BlockWord[]).flatMap((word) =>
    namesOf(word).map((name): EmittedType => ({ word, name, block: findBlock(provider, word, name) })),
  )
  return { types: renderTypes(types, provider.provider_version), table: renderTable(types, provider.provider_version) }
}

interface EmittedType {
  readonly word: BlockWord
  readonly name: string
  readonly block: ProviderBlock
}

function namesOf(word: BlockWord): readonly string[] {
  const builtin = word === 'resource' ? Object.keys(builtinResources) : []
  return [...emittedTypes[word], ...builtin].toSorted()
}

function findBlock(provider: ProviderSchema, word: BlockWord, name: string): ProviderBlock {
  const schemas = {
    resource: { ...provider.resource_schemas, ...builtinResources },
    data: provider.data_source_schemas,
    ephemeral: provider.ephemeral_resource_schemas,
  }[word]
  const found = schemas[name]
  if (found === undefined) throw new Error(`the provider schema in data/aws has no ${word} ${name}`)
  return found.block
}

// ---------------------------------------------------------------------------------------------------------------------
// Types

const prefixes: Record<BlockWord, string> = { resource: '', data: 'Data', ephemeral: 'Ephemeral' }

function renderTypes(types: readonly EmittedType[], version: string): string {
  const interfaces = types.map((type) => [...argumentInterfaces(type), attributesInterface(type)].join('\n\n'))
  const maps = (Object.keys(prefixes) as BlockWord[]).flatMap((word) => [
    renderMap(types, word, 'Arguments'),
    renderMap(types, word, 'Attributes'),
  ])
  return [header(version), typeImports, ...interfaces, ...maps].join('\n\n').concat('\n')
}

function header(version: string): string {
  return [
    `// Made by scripts/aws-schema.mjs from the schema of hashicorp/aws ${version} in data/aws; do not edit.`,
    '// To add a type: write its name into src/aws/schema/emitted-types.ts and run the script.',
  ].join('\n')
}

const typeImports = `import type { Argument, Block, Blocks, Entries } from './schema/argument.ts'`

function renderMap(types: readonly EmittedType[], word: BlockWord, role: 'Arguments' | 'Attributes'): string {
  const name = `${word === 'resource' ? 'Resource' : prefixes[word]}${role}`
  const members = types
    .filter((type) => type.word === word)
    .map((type) => `  readonly ${type.name}: ${interfaceName(type)}${role}`)
  return [`export interface ${name} {`, ...members, '}'].join('\n')
}

function interfaceName(type: EmittedType): string {
  return prefixes[type.word] + pascalCase(type.name)
}

function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** The interface of the arguments, after the interfaces of its nested blocks. */
function argumentInterfaces(type: EmittedType): readonly string[] {
  const name = interfaceName(type)
  return blockInterfaces(withoutFilledIn(type), `${name}Arguments`, name, new Map())
}

/**
 * A block that has the name of one of its ancestors is taken for the same block: the provider spells the nested
 * statements of a web ACL out, three levels deep, in 29,000 lines.
 */
function blockInterfaces(
  block: ProviderBlock,
  name: string,
  prefix: string,
  ancestors: ReadonlyMap<string, string>,
): readonly string[] {
  const before: string[] = []
  const members: string[] = []
  for (const [key, attribute] of argumentsOf(block)) {
    members.push(member(key, attribute.required === true, argumentType(attribute)))
  }
  for (const [key, nested] of nestedBlocksOf(block)) {
    const same = ancestors.get(key)
    const nestedName = same ?? prefix + pascalCase(key)
    if (same === undefined) {
      before.push(...blockInterfaces(nested.block, nestedName, nestedName, new Map(ancestors).set(key, nestedName)))
    }
    members.push(member(key, (nested.min_items ?? 0) > 0, `${isSingle(nested) ? 'Block' : 'Blocks'}<${nestedName}>`))
  }
  return [...before, renderInterface(name, members)]
}

function renderInterface(name: string, members: readonly string[]): string {
  if (members.length === 0) return `export type ${name} = Readonly<Record<never, never>>`
  return [`export interface ${name} {`, ...members, '}'].join('\n')
}

function member(name: string, required: boolean, type: string): string {
  return `  readonly ${name}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'}`
}

function argumentType(attribute: ProviderAttribute): string {
  const { type } = attribute
  if (isObjectList(type)) return `Blocks<${objectArguments(type[1][1])}>`
  if (typeof type !== 'string' && type[0] === 'map') return `Entries<${plainType(type[1])}>`
  return `Argument<${plainType(type)}>`
}

/** Members of an object in block syntax; all of them may be left out. */
function objectArguments(members: Readonly<Record<string, ProviderType>>): string {
  const parts = Object.entries(members).map(([key, type]) => `readonly ${key}?: ${argumentType({ type })} | undefined`)
  return `{ ${parts.join('; ')} }`
}

function plainType(type: ProviderType): string {
  if (type === 'bool') return 'boolean'
  if (type === 'dynamic') return 'unknown'
  if (typeof type === 'string') return type
  if (type[0] === 'map') return `Readonly<Record<string, ${plainType(type[1])}>>`
  if (type[0] === 'object') {
    const members = Object.entries(type[1]).map(([key, inner]) => `readonly ${key}: ${plainType(inner)}`)
    return `{ ${members.join('; ')} }`
  }
  const item = plainType(type[1])
  return `readonly ${item.includes('readonly ') && !item.startsWith('{') ? `(${item})` : item}[]`
}

/** What can be written in a configuration; not what is only computed, deprecated, or filled in by the provider. */
function argumentsOf(block: ProviderBlock): readonly (readonly [string, ProviderAttribute])[] {
  return Object.entries(block.attributes ?? {}).filter(
    ([, { required, optional, deprecated }]) => deprecated !== true && (required === true || optional === true),
  )
}

/** The provider fills these in for a resource, although its schema would take them. Data sources are looked up by `id`. */
function withoutFilledIn({ word, block }: EmittedType): ProviderBlock {
  if (word !== 'resource') return block
  const attributes = Object.entries(block.attributes ?? {}).filter(
    ([key, { computed }]) => !(computed === true && (key === 'id' || key === 'tags_all')),
  )
  return { ...block, attributes: Object.fromEntries(attributes) }
}

function nestedBlocksOf(block: ProviderBlock): readonly (readonly [string, ProviderNestedBlock])[] {
  return Object.entries(block.block_types ?? {}).filter(([, nested]) => nested.block.deprecated !== true)
}

function isSingle(nested: ProviderNestedBlock): boolean {
  return nested.nesting_mode === 'single' || nested.max_items === 1
}

/** Attributes by the path that a reference gives: `arn`, `identity[0].oidc[0].issuer`. */
function attributesInterface(type: EmittedType): string {
  const members = [...attributePaths(type.block)].map(([path, plain]) => {
    const key = /^\w+$/.test(path) ? path : `'${path}'`
    return `  readonly ${key}: ${plain}`
  })
  return renderInterface(`${interfaceName(type)}Attributes`, members)
}

function attributePaths(block: ProviderBlock): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const [key, attribute] of Object.entries(block.attributes ?? {})) {
    if (attribute.deprecated === true || attribute.write_only === true) continue
    addPaths(paths, key, attribute.type)
  }
  const visit = (nested: ProviderBlock, prefix: string): void => {
    for (const [key, inner] of nestedBlocksOf(nested)) {
      const path = `${prefix}${key}${inner.nesting_mode === 'single' ? '' : '[0]'}`
      for (const [name, attribute] of Object.entries(inner.block.attributes ?? {})) {
        if (attribute.computed === true && attribute.deprecated !== true)
          addPaths(paths, `${path}.${name}`, attribute.type)
      }
      if (path.split('.').length < 3) visit(inner.block, `${path}.`)
    }
  }
  visit(block, '')
  return paths
}

function addPaths(paths: Map<string, string>, path: string, type: ProviderType): void {
  paths.set(path, plainType(type))
  if (!isObjectList(type)) return
  for (const [key, inner] of Object.entries(type[1][1])) addPaths(paths, `${path}[0].${key}`, inner)
}

// ---------------------------------------------------------------------------------------------------------------------
// Table

function renderTable(types: readonly EmittedType[], version: string): string {
  const tables = (Object.keys(prefixes) as BlockWord[]).map((word) => {
    const rows = types
      .filter((type) => type.word === word)
      .map((type) => `  ${type.name}:\n    '${JSON.stringify(encodeBlock(type.block, []))}',`)
    return [`export const ${word}Table: Readonly<Record<string, string>> = {`, ...rows, '}'].join('\n')
  })
  return [header(version), ...tables].join('\n\n').concat('\n')
}

function encodeBlock(block: ProviderBlock, ancestors: readonly string[]): object {
  const attributes = Object.entries(block.attributes ?? {}).map(([key, attribute]) => [key, marks(key, attribute)])
  const blocks = Object.entries(block.block_types ?? {}).map(([key, nested]) => [
    key,
    {
      n: nestingOf(nested),
      ...(ancestors.includes(key) ? { same: key } : encodeBlock(nested.block, [...ancestors, key])),
    },
  ])
  return {
    ...(attributes.length > 0 ? { a: Object.fromEntries(attributes) as object } : {}),
    ...(blocks.length > 0 ? { b: Object.fromEntries(blocks) as object } : {}),
  }
}

function nestingOf(nested: ProviderNestedBlock): 'one' | 'list' | 'set' {
  if (isSingle(nested)) return 'one'
  return nested.nesting_mode === 'set' ? 'set' : 'list'
}

function marks(key: string, attribute: ProviderAttribute): string {
  const argument = attribute.required === true || attribute.optional === true
  return [
    typeText(attribute.type),
    attribute.required === true ? 'required' : '',
    attribute.computed === true ? (argument ? 'computed' : 'read-only') : '',
    attribute.sensitive === true ? 'sensitive' : '',
    attribute.write_only === true ? 'write-only' : '',
    attribute.type === 'string' && jsonAttributes.has(key) ? 'json' : '',
    argument && isObjectList(attribute.type) ? 'blocks' : '',
  ]
    .filter((mark) => mark !== '')
    .join(' ')
}

/** The schema calls these `string`; the documents of the provider say that the text is JSON. */
const jsonAttributes: ReadonlySet<string> = new Set([
  'assume_role_policy',
  'configuration_values',
  'dashboard_body',
  'delivery_policy',
  'event_pattern',
  'filter_policy',
  'inline_policy',
  'override_json',
  'policy',
  'policy_document',
  'redrive_allow_policy',
  'redrive_policy',
  'resource_policy',
])

function typeText(type: ProviderType): string {
  if (typeof type === 'string') return type
  if (type[0] !== 'object') return `${type[0]}(${typeText(type[1])})`
  const members = Object.entries(type[1]).map(([key, inner]) => `${key}=${typeText(inner)}`)
  return `object({${members.join(',')}})`
}
