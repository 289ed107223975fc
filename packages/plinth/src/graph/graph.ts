import { invariant } from './invariant.ts'
import { addressOf, type Resource, type TerraformMeta } from './resource.ts'
import { isReference, isSetting, referencesIn, type Origin, type Reference } from './value.ts'

/** Everything that is emitted, in a stable order. Proofs, prices, pictures and files all read this and nothing else. */
export interface Graph {
  readonly resources: readonly Resource[]
  readonly byId: ReadonlyMap<string, Resource>
}

/** A resource before the graph takes it: settings may stand in its arguments, its id is not made yet. */
export type Draft = Omit<Resource, 'id' | 'origins'>

/** Collects resources while capabilities expand. Each address exists once. */
export class GraphBuilder {
  readonly #byId = new Map<string, Resource>()

  add(draft: Draft): Resource {
    const id = idOf(draft)
    invariant(!this.#byId.has(id), `${id} is made twice`)
    const origins = new Map<string, Origin>()
    const args = strip(draft.args, [], origins) as Resource['args']
    const terraform = draft.terraform && (strip(draft.terraform, ['terraform'], origins) as TerraformMeta)
    const resource = Object.freeze({ ...draft, id, args, origins, ...(terraform && { terraform }) })
    this.#byId.set(id, resource)
    return resource
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  build(): Graph {
    return graphOf([...this.#byId.values()])
  }
}

export function graphOf(resources: readonly Resource[]): Graph {
  const sorted = [...resources].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return { resources: sorted, byId: new Map(sorted.map((resource) => [resource.id, resource])) }
}

function idOf(resource: Pick<Resource, 'environment' | 'layer' | 'engine' | 'type' | 'name' | 'terraform'>): string {
  return [resource.environment, resource.layer, addressOf(resource)].filter((part) => part !== '').join('/')
}

export function find(graph: Graph, id: string): Resource {
  const resource = graph.byId.get(id)
  invariant(resource !== undefined, `${id} is not in the graph`)
  return resource
}

/** References of a resource: in its arguments, and the order it asks for. */
export function referencesOf(resource: Resource): readonly Reference[] {
  return [
    ...referencesIn(resource.args),
    ...(resource.terraform?.dependsOn ?? []),
    ...referencesIn(resource.terraform?.localExec?.environment),
  ]
}

/** References that point to nothing: always a bug of ours. */
export function danglingReferences(graph: Graph): readonly { readonly from: string; readonly to: string }[] {
  return graph.resources.flatMap((resource) =>
    referencesOf(resource)
      .filter((reference) => !graph.byId.has(reference.target))
      .map((reference) => ({ from: resource.id, to: reference.target })),
  )
}

/**
 * Takes settings out of arguments; each leaves its value, and its origin under the path it stood at. What holds no
 * setting is handed on as it is: a platform of thousands of services has millions of values. `path` is a stack.
 */
function strip(value: unknown, path: string[], origins: Map<string, Origin>): unknown {
  if (typeof value !== 'object' || value === null || isReference(value)) return value
  if (isSetting(value)) {
    origins.set(path.join('.'), value.origin)
    return strip(value.value, path, origins)
  }
  if (Array.isArray(value)) return stripList(value, path, origins)
  return stripGroup(value as Readonly<Record<string, unknown>>, path, origins)
}

function stripList(list: readonly unknown[], path: string[], origins: Map<string, Origin>): unknown {
  let changed = false
  const stripped = list.map((item, i) => {
    path.push(String(i))
    const plain = strip(item, path, origins)
    path.pop()
    changed ||= plain !== item
    return plain
  })
  return changed ? stripped : list
}

function stripGroup(group: Readonly<Record<string, unknown>>, path: string[], origins: Map<string, Origin>): unknown {
  let changed = false
  const stripped: Record<string, unknown> = {}
  for (const key of Object.keys(group)) {
    const item = group[key]
    if (item === undefined) {
      changed = true
      continue
    }
    path.push(key)
    const plain = strip(item, path, origins)
    path.pop()
    changed ||= plain !== item
    stripped[key] = plain
  }
  return changed ? stripped : group
}
