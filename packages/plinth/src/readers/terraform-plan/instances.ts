import { modulePathOf, withoutIndexes } from './addresses.ts'
import type { PlannedResource } from './planned-resource.ts'

/** What a configuration calls a resource, before it is repeated. */
export interface Called {
  /** The module, with the indexes that are known: `module.network["eu"]`; empty in the root module. */
  readonly module: string
  /** Inside the module: `aws_subnet.private`, `data.aws_ami.linux`. */
  readonly name: string
}

/** The resources of one root module by what its configuration calls them. */
export class Instances {
  readonly #inModule = new Map<string, PlannedResource[]>()
  readonly #inAnyModule = new Map<string, PlannedResource[]>()
  readonly #withIndex = new Map<string, PlannedResource>()
  readonly #byType = new Map<string, PlannedResource[]>()

  constructor(planned: readonly PlannedResource[]) {
    for (const resource of planned) {
      const key = `${resource.module} ${nameOf(resource)}`
      push(this.#inModule, key, resource)
      push(this.#inAnyModule, `${withoutIndexes(resource.module)} ${nameOf(resource)}`, resource)
      this.#withIndex.set(`${key} ${JSON.stringify(resource.index)}`, resource)
      push(this.#byType, resource.type, resource)
    }
  }

  /** All instances; where the module is repeated and the index not known, those of every repetition. */
  of({ module, name }: Called): readonly PlannedResource[] {
    const exact = this.#inModule.get(`${module} ${name}`)
    if (exact !== undefined) return exact
    const wanted = modulePathOf(module)
    return (this.#inAnyModule.get(`${withoutIndexes(module)} ${name}`) ?? []).filter((resource) =>
      modulePathOf(resource.module).every((call, i) => call === wanted[i] || withoutIndexes(call) === wanted[i]),
    )
  }

  /** The instance that `[count.index]` or `["a"]` chooses. */
  at({ module, name }: Called, index: string | number): PlannedResource | undefined {
    return this.#withIndex.get(`${module} ${name} ${JSON.stringify(index)}`)
  }

  ofType(type: string): readonly PlannedResource[] {
    return this.#byType.get(type) ?? []
  }
}

function nameOf({ mode, type, name }: PlannedResource): string {
  return `${mode === 'data' ? 'data.' : ''}${type}.${name}`
}

function push(groups: Map<string, PlannedResource[]>, key: string, resource: PlannedResource): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [resource])
  else group.push(resource)
}
