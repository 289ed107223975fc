/**
 * The part of `terraform show -json <plan>` that we read (format 1.x). The text comes from outside, so that every member
 * may be missing.
 */
export interface PlanJson {
  readonly format_version?: string
  readonly terraform_version?: string
  readonly resource_changes?: readonly ChangeJson[]
  readonly prior_state?: { readonly values?: { readonly root_module?: StateModuleJson } }
  readonly configuration?: {
    readonly root_module?: ConfigModuleJson
    readonly provider_config?: Readonly<Record<string, ProviderConfigJson>>
  }
  readonly variables?: Readonly<Record<string, { readonly value?: unknown }>>
}

export interface ProviderConfigJson {
  readonly name?: string
  readonly alias?: string
  readonly module_address?: string
  readonly expressions?: Readonly<Record<string, unknown>>
}

export interface ChangeJson {
  readonly address: string
  readonly module_address?: string
  readonly mode?: 'managed' | 'data'
  readonly type: string
  readonly name: string
  readonly index?: string | number
  readonly provider_name?: string
  /** The address that it had before, when a `moved` block gave it another. */
  readonly previous_address?: string
  readonly change?: {
    readonly actions?: readonly string[]
    readonly after?: unknown
    /** The shape of `after`, with `true` where a value is known after the apply only. */
    readonly after_unknown?: unknown
    /** The shape of `after`, with `true` where a value must not be shown. */
    readonly after_sensitive?: unknown
  }
}

export interface StateModuleJson {
  readonly address?: string
  readonly resources?: readonly (Omit<ChangeJson, 'change'> & {
    readonly values?: unknown
    readonly sensitive_values?: unknown
  })[]
  readonly child_modules?: readonly StateModuleJson[]
}

export interface ConfigModuleJson {
  readonly resources?: readonly ConfigResourceJson[]
  readonly module_calls?: Readonly<Record<string, ModuleCallJson>>
  readonly outputs?: Readonly<Record<string, { readonly expression?: ExpressionJson }>>
}

export interface ModuleCallJson {
  readonly expressions?: Readonly<Record<string, ExpressionJson>>
  readonly for_each_expression?: ExpressionJson
  readonly module?: ConfigModuleJson
}

export interface ConfigResourceJson {
  readonly address: string
  readonly mode?: string
  readonly type: string
  readonly name: string
  readonly provider_config_key?: string
  readonly expressions?: Readonly<Record<string, unknown>>
  readonly for_each_expression?: ExpressionJson
  readonly depends_on?: readonly string[]
  readonly provisioners?: readonly { readonly type: string; readonly expressions?: Readonly<Record<string, unknown>> }[]
}

/** An attribute is one expression; what stands in its functions and templates is told by its references alone. */
export interface ExpressionJson {
  readonly constant_value?: unknown
  /** Each reference is followed by what it goes through: `aws_vpc.main.id`, then `aws_vpc.main`. */
  readonly references?: readonly string[]
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An expression of an attribute, in contrast to a nested block, which is a record or list of further expressions. */
export function isExpression(value: unknown): value is ExpressionJson {
  if (!isRecord(value)) return false
  const keys = Object.keys(value)
  return keys.every((key) => key === 'constant_value' || key === 'references')
}

/** Terraform lists what a reference goes through right behind it. */
export function longestReferences(references: readonly string[]): readonly string[] {
  const longest: string[] = []
  let previous = ''
  for (const reference of references) {
    const isPassedThrough = previous.startsWith(`${reference}.`) || previous.startsWith(`${reference}[`)
    if (!isPassedThrough) longest.push(reference)
    previous = reference
  }
  return longest
}
