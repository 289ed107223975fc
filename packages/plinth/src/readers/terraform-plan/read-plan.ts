import { tryFindSchema, type BlockSchema, type NestedBlockSchema } from '#aws/schema/block-schema.ts'
import { withoutIndexes } from './addresses.ts'
import {
  isExpression,
  isRecord,
  longestReferences,
  type ChangeJson,
  type ConfigModuleJson,
  type ConfigResourceJson,
  type PlanJson,
  type StateModuleJson,
} from './plan-format.ts'
import { shapeProblem } from './plan-shape.ts'
import type { Configured, PlannedResource } from './planned-resource.ts'

/** What could be read, or why nothing could. */
export type PlanReading =
  | { readonly resources: readonly PlannedResource[]; readonly problem: undefined }
  | { readonly resources: readonly []; readonly problem: string }

/**
 * Reads the JSON that `terraform show -json` prints for a plan, of any project. What a plan destroys or forgets is not in
 * it; data sources that were read while planning are, and what stands and is not spoken of, as in plans with a target.
 */
export function readPlan(json: unknown): PlanReading {
  const problem = problemOf(json)
  if (problem !== undefined) return { resources: [], problem }
  const plan = json as PlanJson
  const configured = configurationByAddress(plan.configuration?.root_module)
  const changes = (plan.resource_changes ?? []).filter(isKept)
  const spoken = new Set((plan.resource_changes ?? []).flatMap((change) => [change.address, change.previous_address]))
  const standing = stateResources(plan.prior_state?.values?.root_module).filter(({ address }) => !spoken.has(address))
  const resources = [...changes, ...standing].map((change) => readResource(change, configured))
  return { resources: resources.toSorted((a, b) => (a.address < b.address ? -1 : 1)), problem: undefined }
}

const howToMake = 'make one with `terraform plan -out=plan.bin`, then `terraform show -json plan.bin > plan.json`'

function problemOf(json: unknown): string | undefined {
  if (!isRecord(json)) return `this is not the JSON of a plan; ${howToMake}`
  if ('lineage' in json) return `this is a state file, not a plan; ${howToMake}`
  const version = json.format_version
  if (typeof version !== 'string') return `this JSON has no format_version; ${howToMake}`
  if (!version.startsWith('1.')) return `this plan has format ${version}; formats 1.x are known`
  if (!Array.isArray(json.resource_changes) && !('planned_values' in json)) {
    return `this is the JSON of a state, not of a plan; ${howToMake}`
  }
  const shape = shapeProblem(json)
  return shape === undefined ? undefined : `this is not the JSON of a plan: ${shape}`
}

/** What exists after the plan is applied. */
function isKept({ change }: ChangeJson): boolean {
  return change?.after !== undefined && change.after !== null
}

function stateResources(module: StateModuleJson | undefined): readonly ChangeJson[] {
  if (module === undefined) return []
  const own = (module.resources ?? []).map(({ values, sensitive_values, ...resource }): ChangeJson => {
    const place = module.address === undefined ? {} : { module_address: module.address }
    const change = { actions: ['no-op'], after: values, after_unknown: {}, after_sensitive: sensitive_values }
    return { ...resource, ...place, change }
  })
  return [...own, ...(module.child_modules ?? []).flatMap(stateResources)]
}

/** Configuration of each resource by its address without any index: `module.network.aws_subnet.private`. */
function configurationByAddress(
  module: ConfigModuleJson | undefined,
  prefix = '',
  found = new Map<string, ConfigResourceJson>(),
): ReadonlyMap<string, ConfigResourceJson> {
  for (const resource of module?.resources ?? []) found.set(prefix + resource.address, resource)
  for (const [name, call] of Object.entries(module?.module_calls ?? {})) {
    configurationByAddress(call.module, `${prefix}module.${name}.`, found)
  }
  return found
}

function readResource(change: ChangeJson, configuration: ReadonlyMap<string, ConfigResourceJson>): PlannedResource {
  const { address, type, name, mode = 'managed' } = change
  const config = configuration.get(withoutIndexes(address))
  const schema = tryFindSchema(mode === 'data' ? 'data' : 'resource', type)
  const alias = /\.([^.:]+)$/.exec(config?.provider_config_key ?? '')?.[1]
  return {
    address,
    module: change.module_address ?? '',
    mode,
    type,
    name,
    index: change.index,
    providerAlias: alias ?? '',
    actions: change.change?.actions ?? [],
    values: readBody(change.change?.after, schema),
    unknown: truePaths(change.change?.after_unknown, schema),
    secret: truePaths(change.change?.after_sensitive, schema),
    forEach: longestReferences(config?.for_each_expression?.references ?? []),
    configured: readConfigured(config?.expressions, schema),
    dependsOn: config?.depends_on ?? [],
    commands: (config?.provisioners ?? []).flatMap(({ expressions }) => constantText(expressions?.command)),
  }
}

function constantText(expression: unknown): readonly string[] {
  const value = isExpression(expression) ? expression.constant_value : undefined
  return typeof value === 'string' ? [value] : []
}

/** Values of a block: without what was left out, and with single blocks as objects. */
function readBody(body: unknown, schema: BlockSchema | undefined): Readonly<Record<string, unknown>> {
  if (!isRecord(body)) return {}
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(body)) {
    const nested = schema?.blocks.get(name)
    const given = nested === undefined ? value : readBlocks(value, nested)
    if (given !== null && given !== undefined) read[name] = given
  }
  return read
}

function readBlocks(value: unknown, schema: NestedBlockSchema): unknown {
  if (isRecord(value)) return readBody(value, schema)
  if (!Array.isArray(value)) return undefined
  const bodies = value.map((each) => readBody(each, schema))
  if (schema.nesting === 'one') return bodies[0]
  return bodies.length === 0 ? undefined : bodies
}

/** Paths to the places that have `true`, in the shape of a value. */
function truePaths(shape: unknown, schema: BlockSchema | undefined): readonly string[] {
  const found: string[] = []
  collectTrue(shape, schema, '', found)
  return found
}

function collectTrue(shape: unknown, schema: BlockSchema | undefined, path: string, found: string[]): void {
  if (shape === true) found.push(path)
  else if (Array.isArray(shape)) shape.forEach((item, i) => collectTrue(item, schema, joinPath(path, i), found))
  else if (isRecord(shape)) {
    for (const [name, inner] of Object.entries(shape)) {
      const nested = schema?.blocks.get(name)
      const single = nested?.nesting === 'one' && Array.isArray(inner)
      collectTrue(single ? inner[0] : inner, nested, joinPath(path, name), found)
    }
  }
}

export function joinPath(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}

function readConfigured(expressions: unknown, schema: BlockSchema | undefined): ReadonlyMap<string, Configured> {
  const found = new Map<string, Configured>()
  const visitBlock = (body: unknown, block: BlockSchema | undefined, path: string): void => {
    if (Array.isArray(body)) body.forEach((item, i) => visitBlock(item, block, joinPath(path, i)))
    else if (isRecord(body)) {
      for (const [name, inner] of Object.entries(body)) visit(inner, block?.blocks.get(name), joinPath(path, name))
    }
  }
  // An empty block looks like an expression without references; the schema tells which it is.
  const visit = (inner: unknown, nested: NestedBlockSchema | undefined, path: string): void => {
    if (nested === undefined && isExpression(inner)) {
      const { constant_value: constant, references = [] } = inner
      found.set(path, { references: longestReferences(references), ...(constant === undefined ? {} : { constant }) })
      return
    }
    visitBlock(nested?.nesting === 'one' && Array.isArray(inner) ? inner[0] : inner, nested, path)
  }
  visitBlock(expressions, schema, '')
  return found
}
