import { resourceTable, dataTable, ephemeralTable } from '#aws/schema.gen.ts'
import type { BlockWord } from './emitted-types.ts'

/** What printer and reader need to know about a block, so that neither of them lists resource types. */
export interface BlockSchema {
  readonly attributes: ReadonlyMap<string, AttributeSchema>
  readonly blocks: ReadonlyMap<string, NestedBlockSchema>
}

export interface AttributeSchema {
  /** In Terraform's notation: `string`, `set(string)`, `list(object({data=string}))`. */
  readonly type: string
  readonly required: boolean
  /** The provider fills it in, always or when it is left out. */
  readonly computed: boolean
  /** Can be given in a configuration. */
  readonly argument: boolean
  readonly sensitive: boolean
  /** Sent to the provider and stored nowhere. */
  readonly writeOnly: boolean
  /** Text that holds a JSON document; the provider normalises it. */
  readonly json: boolean
  /** A list of objects that is written with block syntax, and with `= []` when it is empty. */
  readonly blockSyntax: boolean
}

export interface NestedBlockSchema extends BlockSchema {
  /** `one` is an object in our arguments, the others are arrays; the order of a `set` means nothing. */
  readonly nesting: 'one' | 'list' | 'set'
}

/** How a block stands in the generated table; text there, because most runs need few of the types. */
export interface EncodedBlock {
  /** Attribute to its type and marks: `"set(string) required sensitive"`. */
  readonly a?: Readonly<Record<string, string>>
  readonly b?: Readonly<Record<string, EncodedNestedBlock>>
}

interface EncodedNestedBlock extends EncodedBlock {
  readonly n: NestedBlockSchema['nesting']
  /** The same block as the ancestor of this name: statements of a web ACL contain statements. */
  readonly same?: string
}

const tables: Readonly<Record<BlockWord, Readonly<Record<string, string>>>> = {
  resource: resourceTable,
  data: dataTable,
  ephemeral: ephemeralTable,
}

const decoded: Readonly<Record<BlockWord, Map<string, BlockSchema>>> = {
  resource: new Map(),
  data: new Map(),
  ephemeral: new Map(),
}

/** Schema of a type, or undefined when the type is not one that we emit. */
export function tryFindSchema(word: BlockWord, type: string): BlockSchema | undefined {
  const known = decoded[word].get(type)
  if (known !== undefined) return known
  const table = tables[word]
  const encoded = Object.hasOwn(table, type) ? table[type] : undefined
  if (encoded === undefined) return undefined
  const schema = decodeBlock(JSON.parse(encoded) as EncodedBlock, new Map())
  decoded[word].set(type, schema)
  return schema
}

function decodeBlock(encoded: EncodedBlock, ancestors: ReadonlyMap<string, BlockSchema>): BlockSchema {
  const blocks = new Map<string, NestedBlockSchema>()
  const attributes = new Map(Object.entries(encoded.a ?? {}).map(([name, text]) => [name, decodeAttribute(text)]))
  const schema: BlockSchema = { attributes, blocks }
  for (const [name, nested] of Object.entries(encoded.b ?? {})) {
    const block = nested.same === undefined ? undefined : ancestors.get(nested.same)
    blocks.set(name, block ? { ...block, nesting: nested.n } : decodeNested(name, nested, ancestors))
  }
  return schema
}

/** A block stands among its own ancestors before its children are decoded, so that they can point back to it. */
function decodeNested(
  name: string,
  encoded: EncodedNestedBlock,
  ancestors: ReadonlyMap<string, BlockSchema>,
): NestedBlockSchema {
  const attributes = new Map(Object.entries(encoded.a ?? {}).map(([key, text]) => [key, decodeAttribute(text)]))
  const blocks = new Map<string, NestedBlockSchema>()
  const schema: NestedBlockSchema = { attributes, blocks, nesting: encoded.n }
  const inside = new Map(ancestors).set(name, schema)
  for (const [key, block] of decodeBlock({ b: encoded.b ?? {} }, inside).blocks) blocks.set(key, block)
  return schema
}

function decodeAttribute(text: string): AttributeSchema {
  const [type = 'string', ...marks] = text.split(' ')
  return {
    type,
    required: marks.includes('required'),
    computed: marks.includes('computed') || marks.includes('read-only'),
    argument: !marks.includes('read-only'),
    sensitive: marks.includes('sensitive'),
    writeOnly: marks.includes('write-only'),
    json: marks.includes('json'),
    blockSyntax: marks.includes('blocks'),
  }
}
