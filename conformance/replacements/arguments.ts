import type {
  ProviderBlock,
  ProviderNestedBlock,
  ProviderType,
} from '../../packages/plinth/src/aws/schema/provider-schema.ts'

/** Something that can be written in a resource: an attribute, or a block as a whole. */
export interface Argument {
  /** From the resource: `vpc_config.subnet_ids`. */
  readonly path: readonly string[]
  /** Absent for a block. */
  readonly type: ProviderType | undefined
}

/** Deep enough for every block that says something about replacement. */
const deepest = 4

/** Statements of web ACLs contain statements of many kinds; they are asked about as a whole. */
const endless = 'statement'

/** Every argument of a type that can be written and is kept in the state, blocks before what is in them. */
export function argumentsOf(block: ProviderBlock, above: readonly string[] = []): readonly Argument[] {
  const attributes = Object.entries(block.attributes ?? {}).flatMap(([name, attribute]): readonly Argument[] => {
    const written = attribute.required === true || attribute.optional === true
    const isKept = attribute.write_only !== true && !(above.length === 0 && name === 'id')
    return written && isKept ? [{ path: [...above, name], type: attribute.type }] : []
  })
  const blocks = blocksOf(block, above).flatMap(([name, nested]) => {
    const path = [...above, name]
    return [
      { path, type: undefined },
      ...(path.length < deepest && name !== endless ? argumentsOf(nested.block, path) : []),
    ]
  })
  return [...attributes, ...blocks]
}

/** Blocks that say something of the resource; `timeouts` speaks to Terraform alone. */
function blocksOf(block: ProviderBlock, above: readonly string[]): readonly (readonly [string, ProviderNestedBlock])[] {
  return Object.entries(block.block_types ?? {}).filter(([name]) => name !== 'timeouts' && !above.includes(name))
}
