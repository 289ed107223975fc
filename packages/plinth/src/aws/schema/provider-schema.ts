/** The part of `terraform providers schema -json` that we read, as it stands in `data/aws`. */
export interface ProviderSchema {
  readonly provider_version: string
  readonly resource_schemas: Readonly<Record<string, { readonly block: ProviderBlock }>>
  readonly data_source_schemas: Readonly<Record<string, { readonly block: ProviderBlock }>>
  readonly ephemeral_resource_schemas: Readonly<Record<string, { readonly block: ProviderBlock }>>
}

export interface ProviderBlock {
  readonly attributes?: Readonly<Record<string, ProviderAttribute>>
  readonly block_types?: Readonly<Record<string, ProviderNestedBlock>>
  readonly deprecated?: boolean
}

export interface ProviderNestedBlock {
  readonly block: ProviderBlock
  readonly nesting_mode: 'list' | 'set' | 'single'
  readonly min_items?: number
  readonly max_items?: number
}

export interface ProviderAttribute {
  readonly type: ProviderType
  readonly required?: boolean
  readonly optional?: boolean
  readonly computed?: boolean
  readonly sensitive?: boolean
  readonly write_only?: boolean
  readonly deprecated?: boolean
}

/** A type of Terraform: `"string"`, `["set", "string"]`, `["list", ["object", { "data": "string" }]]`. */
export type ProviderType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', ProviderType]
  | readonly ['object', Readonly<Record<string, ProviderType>>]

export function isObjectList(
  type: ProviderType,
): type is readonly ['list' | 'set', readonly ['object', Readonly<Record<string, ProviderType>>]] {
  return typeof type !== 'string' && (type[0] === 'list' || type[0] === 'set') && type[1][0] === 'object'
}

/** Builtin types of Terraform itself; they are in no provider's schema. */
export const builtinResources: ProviderSchema['resource_schemas'] = {
  terraform_data: {
    block: {
      attributes: {
        id: { type: 'string', computed: true },
        input: { type: 'dynamic', optional: true },
        output: { type: 'dynamic', computed: true },
        triggers_replace: { type: 'dynamic', optional: true },
      },
    },
  },
}
