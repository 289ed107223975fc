import { tryFindSchema, type AttributeSchema, type BlockSchema } from '#aws/schema/block-schema.ts'
import { addressOf, type Resource } from '#graph/resource.ts'
import { isCall, isJson, isReference, isTemplate, referencesIn, type Reference, type Template } from '#graph/value.ts'
import { isRecord } from './plan-format.ts'
import type { PlannedResource } from './planned-resource.ts'
import { joinPath } from './read-plan.ts'

/** One disagreement between what we meant and what an engine understood. */
export interface Difference {
  readonly address: string
  /** Argument; empty when it is about the resource as a whole. */
  readonly path: string
  readonly ours: string
  readonly theirs: string
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Arguments whose value was compared. */
  readonly compared: number
  /** Arguments whose references agree, and whose value nobody knows before the apply. */
  readonly unknown: number
}

export interface CompareOptions {
  /** How a reference stands in the configuration of this root module: `aws_vpc.main.id`. */
  readonly written: (reference: Reference) => string
  /** Resources that were added for the sake of the plan. */
  readonly isStandIn: (address: string) => boolean
}

/**
 * Compares the Terraform resources of one root module with a plan of it: resource by resource, argument by argument, in
 * both directions. Arguments that we leave out are not compared: what the provider chooses for them is its own affair.
 */
export function comparePlan(
  ours: readonly Resource[],
  planned: readonly PlannedResource[],
  options: CompareOptions,
): Comparison {
  const theirs = new Map(planned.map((resource) => [resource.address, resource]))
  const comparer = new Comparer(options)
  for (const resource of ours.filter(isInPlan)) {
    const address = addressOf(resource)
    const found = theirs.get(address)
    theirs.delete(address)
    if (found === undefined) comparer.differ(address, '', 'a resource', 'none')
    else comparer.compareResource(resource, found)
  }
  for (const { address, type } of theirs.values()) {
    if (type !== 'terraform_remote_state' && !options.isStandIn(address))
      comparer.differ(address, '', 'none', 'a resource')
  }
  return comparer.result()
}

function isInPlan({ engine, terraform }: Resource): boolean {
  const mode = terraform?.mode ?? 'managed'
  return engine === 'terraform' && (mode === 'managed' || mode === 'data')
}

class Comparer {
  readonly #options: CompareOptions
  readonly #differences: Difference[] = []
  #compared = 0
  #unknown = 0

  constructor(options: CompareOptions) {
    this.#options = options
  }

  result(): Comparison {
    return { differences: this.#differences, compared: this.#compared, unknown: this.#unknown }
  }

  differ(address: string, path: string, ours: unknown, theirs: unknown): void {
    this.#differences.push({ address, path, ours: show(ours), theirs: show(theirs) })
  }

  compareResource(ours: Resource, theirs: PlannedResource): void {
    const schema = tryFindSchema(theirs.mode === 'data' ? 'data' : 'resource', theirs.type)
    const args = argumentsOf(ours.args, schema)
    for (const argument of args) this.#compareArgument(theirs, argument)
    const known = new Set(args.map(({ path }) => path))
    for (const [path, { references }] of theirs.configured) {
      if (!known.has(path) && !references.some(this.#isStandIn))
        this.differ(theirs.address, path, 'left out', 'configured')
    }
    this.#compareBlockSets(ours.args, theirs, schema)
    this.#compareMeta(ours, theirs)
  }

  #compareArgument(theirs: PlannedResource, { path, value, attribute }: Argument): void {
    const { address } = theirs
    const configured = theirs.configured.get(path)
    if (configured === undefined) {
      this.differ(address, path, value, 'not configured')
      return
    }
    if (configured.references.some(this.#isStandIn)) return
    const references = referencesIn(value).map(this.#options.written)
    if (!sameMembers(references, configured.references)) {
      this.differ(address, path, references, configured.references)
      return
    }
    // The elements of a set of blocks have no places; they are compared as a whole.
    if (attribute === undefined || isInsideSet(path, theirs)) return
    if (attribute.writeOnly || isUnknownAt(theirs.unknown, path)) {
      this.#unknown++
      if (!attribute.writeOnly && references.length === 0 && !hasCall(value))
        this.differ(address, path, value, 'unknown')
      return
    }
    this.#compared++
    const planned = valueAt(theirs.values, path)
    if (!matches(value, planned, attribute)) this.differ(address, path, value, planned)
  }

  /** Each of our blocks must have an equal among theirs, and theirs no more than ours. */
  #compareBlockSets(args: Resource['args'], theirs: PlannedResource, schema: BlockSchema | undefined): void {
    for (const [path, ours, nested] of blockSetsOf(args, schema)) {
      const planned = valueAt(theirs.values, path)
      if (isUnknownAt(theirs.unknown, path) && planned === undefined) {
        this.#unknown++
        continue
      }
      const left = Array.isArray(planned) ? [...(planned as unknown[])] : []
      for (const block of ours) {
        this.#compared++
        const i = left.findIndex((candidate) => matchesBlock(block, candidate, nested))
        if (i === -1) this.differ(theirs.address, path, block, planned)
        else left.splice(i, 1)
      }
      if (left.length > 0) this.differ(theirs.address, path, ours, left)
    }
  }

  #compareMeta(ours: Resource, theirs: PlannedResource): void {
    const { terraform } = ours
    const alias = terraform?.provider ?? ''
    if (alias !== theirs.providerAlias) this.differ(theirs.address, 'provider', alias, theirs.providerAlias)
    const waits = (terraform?.dependsOn ?? []).map(this.#options.written).filter((address) => address !== '')
    if (!sameMembers(waits, theirs.dependsOn)) this.differ(theirs.address, 'depends_on', waits, theirs.dependsOn)
    const command = terraform?.localExec?.command.trimEnd()
    if (command !== theirs.commands[0]?.trimEnd()) this.differ(theirs.address, 'command', command, theirs.commands)
  }

  readonly #isStandIn = (reference: string): boolean => this.#options.isStandIn(reference)
}

interface Argument {
  readonly path: string
  readonly value: unknown
  readonly attribute: AttributeSchema | undefined
}

/** Attributes of a resource and of its nested blocks by their paths. */
function argumentsOf(args: Resource['args'], schema: BlockSchema | undefined, prefix = ''): readonly Argument[] {
  return Object.entries(args).flatMap(([name, value]): readonly Argument[] => {
    if (value === undefined) return []
    const path = joinPath(prefix, name)
    const nested = schema?.blocks.get(name)
    if (nested === undefined) return [{ path, value, attribute: schema?.attributes.get(name) }]
    if (!Array.isArray(value)) return argumentsOf(value as Resource['args'], nested, path)
    return value.flatMap((block: Resource['args'], i) => argumentsOf(block, nested, joinPath(path, i)))
  })
}

type BlockSet = readonly [path: string, blocks: readonly Resource['args'][], schema: BlockSchema]

/** Nested blocks whose order means nothing. */
function blockSetsOf(args: Resource['args'], schema: BlockSchema | undefined, prefix = ''): readonly BlockSet[] {
  return [...(schema?.blocks ?? [])].flatMap(([name, nested]): readonly BlockSet[] => {
    const value = args[name]
    const path = joinPath(prefix, name)
    if (value === undefined) return []
    if (nested.nesting === 'one') return blockSetsOf(value as Resource['args'], nested, path)
    const blocks = value as readonly Resource['args'][]
    if (nested.nesting === 'set') return [[path, blocks, nested]]
    return blocks.flatMap((block, i) => blockSetsOf(block, nested, joinPath(path, i)))
  })
}

function isInsideSet(path: string, { mode, type }: PlannedResource): boolean {
  let block = tryFindSchema(mode === 'data' ? 'data' : 'resource', type)
  for (const key of path.split('.')) {
    const nested = block?.blocks.get(key)
    if (nested?.nesting === 'set') return true
    block = nested ?? block
  }
  return false
}

// ---------------------------------------------------------------------------------------------------------------------
// Values

/** Whether a planned value is what our argument says. References and calls match whatever became of them. */
function matches(ours: unknown, theirs: unknown, attribute: AttributeSchema | undefined): boolean {
  if (isReference(ours) || isCall(ours)) return true
  if (isTemplate(ours)) return typeof theirs === 'string' && templatePattern(ours).test(theirs)
  if (isJson(ours)) return matchesJson(ours.value, theirs)
  if (Array.isArray(ours)) return matchesList(ours, theirs, attribute)
  if (isRecord(ours)) return matchesRecord(ours, theirs, attribute)
  return equalities.some(({ equal }) => equal(ours, theirs, attribute))
}

interface Equality {
  readonly why: string
  readonly equal: (ours: unknown, theirs: unknown, attribute: AttributeSchema | undefined) => boolean
}

/**
 * All that a provider may make of a plain value that we give. Beside it, sets may come in another order (`matchesList`),
 * and blocks that are written as lists of objects come with every member they could have (`matchesRecord`).
 */
const equalities: readonly Equality[] = [
  { why: 'the value itself', equal: (ours, theirs) => ours === theirs },
  {
    why: 'Terraform converts between text, numbers and truth by the type of the argument',
    equal: (ours, theirs) => isScalar(ours) && isScalar(theirs) && String(ours) === String(theirs),
  },
  {
    why: 'the provider normalises JSON: order of keys, white space',
    equal: (ours, theirs, attribute) =>
      attribute?.json === true && typeof ours === 'string' && matchesJson(tryParse(ours), theirs),
  },
  {
    why: 'Route 53 knows a name with and without its final dot',
    equal: (ours, theirs) => typeof ours === 'string' && typeof theirs === 'string' && ours === `${theirs}.`,
  },
]

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function matchesJson(ours: unknown, theirs: unknown): boolean {
  return typeof theirs === 'string' && matches(ours, tryParse(theirs), undefined)
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function matchesList(ours: readonly unknown[], theirs: unknown, attribute: AttributeSchema | undefined): boolean {
  if (!Array.isArray(theirs) || theirs.length !== ours.length) return false
  if (attribute?.type.startsWith('set(') !== true)
    return ours.every((item, i) => matchesItem(item, theirs[i], attribute))
  const left: unknown[] = [...(theirs as unknown[])]
  return ours.every((item) => {
    const i = left.findIndex((candidate) => matchesItem(item, candidate, attribute))
    if (i !== -1) left.splice(i, 1)
    return i !== -1
  })
}

/** An item that is not known yet stands as `null` in its list. */
function matchesItem(ours: unknown, theirs: unknown, attribute: AttributeSchema | undefined): boolean {
  return matches(ours, theirs, attribute) || (theirs === null && referencesIn([ours]).length > 0)
}

function matchesRecord(
  ours: Readonly<Record<string, unknown>>,
  theirs: unknown,
  attribute: AttributeSchema | undefined,
): boolean {
  if (!isRecord(theirs)) return false
  const given = Object.entries(ours).filter(([, value]) => value !== undefined)
  const extra = Object.keys(theirs).filter((key) => !(key in ours))
  const extrasAreEmpty = attribute?.blockSyntax === true && extra.every((key) => isEmpty(theirs[key]))
  return (
    (extra.length === 0 || extrasAreEmpty) &&
    given.every(
      ([key, value]) => matches(value, theirs[key], undefined) || (theirs[key] === undefined && hasReference(value)),
    )
  )
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === null || value === '' || value === false || value === 0
}

/** A block of a set: what we give must be there; what the provider adds is its own affair. */
function matchesBlock(ours: Resource['args'], theirs: unknown, schema: BlockSchema): boolean {
  if (!isRecord(theirs)) return false
  return Object.entries(ours).every(([name, value]) => {
    if (value === undefined) return true
    const nested = schema.blocks.get(name)
    const planned = theirs[name]
    if (nested === undefined) {
      return matches(value, planned, schema.attributes.get(name)) || (planned === undefined && hasReference(value))
    }
    if (nested.nesting === 'one') return matchesBlock(value as Resource['args'], planned, nested)
    const blocks = value as readonly Resource['args'][]
    if (!Array.isArray(planned) || planned.length !== blocks.length) return false
    return blocks.every((block) => planned.some((candidate) => matchesBlock(block, candidate, nested)))
  })
}

function hasReference(value: unknown): boolean {
  return referencesIn([value]).length > 0
}

function hasCall(value: unknown): boolean {
  if (isCall(value)) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasCall)
}

function templatePattern({ parts }: Template): RegExp {
  const pattern = parts.map((part) =>
    typeof part === 'string' ? part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&') : '.*',
  )
  return new RegExp(`^${pattern.join('')}$`, 's')
}

// ---------------------------------------------------------------------------------------------------------------------
// Paths

function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], values)
}

/** Unknown itself, or inside something unknown, or with something unknown inside. */
function isUnknownAt(unknown: readonly string[], path: string): boolean {
  return unknown.some((each) => each === path || path.startsWith(`${each}.`) || each.startsWith(`${path}.`))
}

function sameMembers(ours: readonly string[], theirs: readonly string[]): boolean {
  const wanted = new Set(ours)
  const found = new Set(theirs)
  return wanted.size === found.size && [...wanted].every((each) => found.has(each))
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}
