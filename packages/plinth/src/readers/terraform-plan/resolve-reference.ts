import { moduleAddressOf, withoutIndexes } from './addresses.ts'
import type { Called } from './instances.ts'
import { isExpression, longestReferences, type ConfigModuleJson, type PlanJson } from './plan-format.ts'

/** An attribute of a resource, as the configuration calls it. */
export interface ResolvedReference extends Called {
  /** Key of the root module that has it. */
  readonly root: string
  /** The index that is written: `0` of `aws_subnet.private[0].id`. */
  readonly index?: string | number
  /** Empty when a plan does not say which, as of `aws_subnet.private[*].id`. */
  readonly attribute: string
  /** The output of another root module that it came through. */
  readonly through?: RemoteOutput
}

/** `data.terraform_remote_state.network.outputs.vpc_id`. */
export interface RemoteOutput {
  /** Address of the data source. */
  readonly state: string
  readonly output: string
}

/** Where references lead. */
export interface Resolution {
  readonly found: readonly ResolvedReference[]
  /** Nothing else has a part in the value: no local, no variable, no function of more than one reference. */
  readonly complete: boolean
  /** `count.index` or `each.key` chooses among the instances. */
  readonly byIndex: boolean
}

/** Where an expression stands: the calls that lead to its module, and what its block repeats for. */
export interface Place {
  readonly modulePath: readonly string[]
  readonly forEach: readonly string[]
}

/** Root modules that can be read by others through their states. */
export type FindRemote = (remote: RemoteOutput) => { readonly root: string; readonly resolver: Resolver } | undefined

const nowhere: Resolution = { found: [], complete: false, byIndex: false }

/**
 * Follows references through the variables and outputs of modules, through `for_each` over resources, and through the
 * outputs of other root modules, to the resources they end at. Locals are not in the JSON of a plan, so that what goes
 * through one ends nowhere.
 */
export class Resolver {
  readonly #root: string
  readonly #module: ConfigModuleJson | undefined
  readonly #findRemote: FindRemote
  readonly #known = new Map<string, Resolution>()

  constructor(root: string, plan: PlanJson, findRemote: FindRemote = () => undefined) {
    this.#root = root
    this.#module = plan.configuration?.root_module
    this.#findRemote = findRemote
  }

  resolveAll(place: Place, references: readonly string[]): Resolution {
    const all = references.map((reference) => this.resolve(place, reference))
    return {
      found: all.flatMap(({ found }) => found),
      complete: all.length > 0 && all.every(({ complete }) => complete),
      byIndex: all.some(({ byIndex }) => byIndex),
    }
  }

  resolve(place: Place, reference: string): Resolution {
    const key = `${place.modulePath.join('.')} ${place.forEach.join(' ')} ${reference}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    // What leads back to itself ends nowhere.
    this.#known.set(key, nowhere)
    const resolution = this.#follow(place, reference)
    this.#known.set(key, resolution)
    return resolution
  }

  /** What an output of this root module is made of. */
  output(name: string): Resolution {
    return this.#expression({ modulePath: [], forEach: [] }, this.#module?.outputs?.[name]?.expression)
  }

  #expression(place: Place, expression: unknown): Resolution {
    if (!isExpression(expression)) return nowhere
    return this.resolveAll(place, longestReferences(expression.references ?? []))
  }

  #follow(place: Place, reference: string): Resolution {
    const { modulePath, forEach } = place
    const [head = '', second = '', third = ''] = reference.split(/[.[]/)
    if (reference === 'count.index' || reference === 'each.key') return { found: [], complete: true, byIndex: true }
    if (head === 'each') return this.#each(place, forEach, reference)
    if (head === 'var') return this.#variable(modulePath, second)
    if (head === 'module') return this.#moduleOutput([...modulePath, callOf(reference)], reference)
    if (withoutResources.has(head)) return nowhere
    const remote = head === 'data' && second === 'terraform_remote_state' ? remoteOutputOf(reference) : undefined
    const crossed = remote && this.#remote(remote)
    if (crossed !== undefined) return crossed
    const name = [head, second, third].slice(0, head === 'data' ? 3 : 2).join('.')
    const found = { root: this.#root, module: moduleAddressOf(modulePath), name, ...choiceOf(reference, name) }
    return { found: [found], complete: true, byIndex: false }
  }

  /** `each.value.id` where a block repeats for each instance of another resource. */
  #each(place: Place, forEach: readonly string[], reference: string): Resolution {
    const attribute = /^each\.value\.([\w-]+)$/.exec(reference)?.[1]
    const [over] = forEach
    if (attribute === undefined || over === undefined || forEach.length > 1) return nowhere
    const { found } = this.resolve({ ...place, forEach: [] }, over)
    const [only] = found
    if (only === undefined || found.length > 1 || only.attribute !== '') return nowhere
    return { found: [{ ...only, attribute }], complete: true, byIndex: true }
  }

  #variable(modulePath: readonly string[], name: string): Resolution {
    const call = modulePath.at(-1)
    if (call === undefined) return nowhere
    const caller = modulePath.slice(0, -1)
    const called = this.#moduleAt(caller)?.module_calls?.[withoutIndexes(call)]
    const forEach = longestReferences(called?.for_each_expression?.references ?? [])
    return this.#expression({ modulePath: caller, forEach }, called?.expressions?.[name])
  }

  #moduleOutput(modulePath: readonly string[], reference: string): Resolution {
    const output = /^module\.\w[\w-]*(?:\[[^\]]*\])?\.([\w-]+)/.exec(reference)?.[1]
    if (output === undefined) return nowhere
    return this.#expression({ modulePath, forEach: [] }, this.#moduleAt(modulePath)?.outputs?.[output]?.expression)
  }

  #remote(remote: RemoteOutput): Resolution | undefined {
    const other = this.#findRemote(remote)
    if (other === undefined) return undefined
    const { found, ...rest } = other.resolver.output(remote.output)
    return { ...rest, found: found.map((each) => ({ ...each, through: remote })) }
  }

  #moduleAt(path: readonly string[]): ConfigModuleJson | undefined {
    return path.reduce((module, name) => module?.module_calls?.[withoutIndexes(name)]?.module, this.#module)
  }
}

const withoutResources: ReadonlySet<string> = new Set(['local', 'count', 'path', 'terraform', 'self', 'ephemeral'])

/** The output that a reference to the state of another root module reads. */
export function remoteOutputOf(reference: string): RemoteOutput | undefined {
  const match = /^data\.terraform_remote_state\.([\w-]+)(?:\[[^\]]*\])?\.outputs(?:\.([\w-]+)|\["([^"]+)"\])/.exec(
    reference,
  )
  const output = match?.[2] ?? match?.[3]
  return match === null || output === undefined
    ? undefined
    : { state: `data.terraform_remote_state.${match[1] ?? ''}`, output }
}

/** `network["eu"]` of `module.network["eu"].vpc_id`. */
function callOf(reference: string): string {
  return /^module\.([\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)/.exec(reference)?.[1] ?? ''
}

/** `0` and `id` of `aws_subnet.private[0].id`. */
function choiceOf(reference: string, name: string): Pick<ResolvedReference, 'index' | 'attribute'> {
  const [, index, attribute = ''] =
    /^(?:\[(\d+|"(?:[^"\\]|\\.)*"|[^\]]*)\])?\.?(.*)$/s.exec(reference.slice(name.length)) ?? []
  return index === undefined || !/^(?:\d|")/.test(index) ? { attribute } : { index: indexOf(index), attribute }
}

function indexOf(text: string): string | number {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : Number(text)
}
