import type { Resource } from '#graph/resource.ts'
import { isReference } from '#graph/value.ts'

type Args = Readonly<Record<string, unknown>>

/** Resources by id and by type, and how their arguments are read. Nothing is interpreted here. */
export class World {
  readonly resources: readonly Resource[]
  readonly #byId: ReadonlyMap<string, Resource>
  readonly #byType = new Map<string, Resource[]>()
  readonly #read = new Map<string, unknown>()

  constructor(resources: readonly Resource[]) {
    this.resources = resources
    this.#byId = new Map(resources.map((resource) => [resource.id, resource]))
    for (const resource of resources) {
      const same = this.#byType.get(resource.type)
      if (same === undefined) this.#byType.set(resource.type, [resource])
      else same.push(resource)
    }
  }

  find(id: string): Resource | undefined {
    return this.#byId.get(id)
  }

  ofType(...types: readonly string[]): readonly Resource[] {
    return types.flatMap((type) => this.#byType.get(type) ?? [])
  }

  /** What was read from the resources once is not read again for the next packet. */
  once<T>(key: string, read: () => T): T {
    if (!this.#read.has(key)) this.#read.set(key, read())
    return this.#read.get(key) as T
  }

  /** Id of the resource that an argument names by reference. */
  idIn(args: Args, name: string): string | undefined {
    const value = args[name]
    return isReference(value) ? value.target : undefined
  }

  idsIn(args: Args, name: string): readonly string[] {
    return listIn(args, name).flatMap((item) => (isReference(item) ? [item.target] : []))
  }

  /**
   * Text of an argument, also where it repeats a written argument of another resource: `aws_vpc.main.cidr_block`.
   * Undefined where a plan does not know it.
   */
  textOf(value: unknown): string | undefined {
    if (typeof value === 'string') return value
    if (!isReference(value)) return undefined
    const target = this.find(value.target)?.args[value.attribute]
    return typeof target === 'string' ? target : undefined
  }
}

export function textIn(args: Args, name: string): string | undefined {
  const value = args[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberIn(args: Args, name: string): number | undefined {
  const value = args[name]
  if (typeof value === 'number') return value
  return typeof value === 'string' && value !== '' ? Number(value) : undefined
}

export function listIn(args: Args, name: string): readonly unknown[] {
  const value = args[name]
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** Nested blocks; one that may stand alone is written as a record. */
export function blocksIn(args: Args, name: string): readonly Args[] {
  const value = args[name]
  const blocks: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  return blocks.filter((block): block is Args => typeof block === 'object' && block !== null)
}
