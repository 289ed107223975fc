import type { DataArguments, DataAttributes, ResourceArguments, ResourceAttributes } from '#aws/types.gen.ts'
import type { GraphBuilder } from '#graph/graph.ts'
import type { Layer, Resource, TerraformMeta } from '#graph/resource.ts'
import type { Call, Path, Reference, Value, WithSettings } from '#graph/value.ts'
import { kinds, type Kind } from '#kubernetes/kinds.ts'
import type { Kinds } from '#kubernetes/types.gen.ts'

/** What every resource of one part of a capability has in common. */
export interface Part {
  /** Name of the environment; empty for what serves all. */
  readonly environment: string
  readonly layer: Layer
  /** File by subject, without ending. */
  readonly file: string
  /** Folder in `capabilities`. */
  readonly capability: string
  /** What in the platform file asked for it. */
  readonly path: Path
}

/** A resource that was made, of whatever type. */
export interface AnyMade {
  readonly id: string
  /** The resource as a whole, for the order of things. */
  readonly self: Reference
}

/** A resource that was made, and the way to refer to its attributes. */
export interface Made<Attributes> extends AnyMade {
  /** One of its attributes; inside a block as `identity[0].oidc[0].issuer`. */
  get<Key extends keyof Attributes & string>(attribute: Key): Reference<NonNullable<Attributes[Key]>>
}

type Meta = Omit<TerraformMeta, 'mode' | 'dependsOn'> & { readonly dependsOn?: readonly AnyMade[] }

/** Makes the resources of one part of a capability. The reason of each is what `plinth why` and its comment say. */
export class Maker {
  readonly #graph: GraphBuilder
  readonly #part: Part

  constructor(graph: GraphBuilder, part: Part) {
    this.#graph = graph
    this.#part = part
  }

  /** The same maker for another file, layer or cause. */
  in(change: Partial<Part>): Maker {
    return new Maker(this.#graph, { ...this.#part, ...change })
  }

  resource<T extends keyof ResourceArguments & string>(
    type: T,
    name: string,
    args: ResourceArguments[T],
    reason: string,
    meta: Meta = {},
  ): Made<ResourceAttributes[T]> {
    return this.#terraform(type, name, args, reason, { ...meta, mode: 'managed' })
  }

  data<T extends keyof DataArguments & string>(
    type: T,
    name: string,
    args: DataArguments[T],
    reason: string,
    meta: Meta = {},
  ): Made<DataAttributes[T]> {
    return this.#terraform(type, name, args, reason, { ...meta, mode: 'data' })
  }

  /** A value that the layer tells people and workflows, such as the address of the site. Never a secret. */
  output(name: string, value: Value<string> | Call, description: string): void {
    this.#terraform('output', name, { description, value }, description, { mode: 'output' })
  }

  /** A value with a name, evaluated once in each run and kept nowhere. */
  local(name: string, value: Call, reason: string): Reference<string> {
    return this.#terraform('local', name, { value }, reason, { mode: 'local' }).self as Reference<string>
  }

  /** A command that the machine that applies runs once, and again when one of the triggers changes. */
  command(
    name: string,
    run: {
      readonly command: string
      readonly environment: Readonly<Record<string, unknown>>
      readonly triggers: readonly unknown[]
    },
    reason: string,
    meta: Meta = {},
  ): AnyMade {
    const { command, environment, triggers } = run
    return this.#terraform('terraform_data', name, { triggers_replace: triggers }, reason, {
      ...meta,
      mode: 'managed',
      localExec: { command, environment },
    })
  }

  /** A Kubernetes object; its name and namespace come from its metadata. */
  object<K extends Kind>(
    kind: K,
    object: WithSettings<Omit<Kinds[K], 'apiVersion' | 'kind'>>,
    reason: string,
  ): Resource {
    const { apiVersion } = kinds[kind]
    const { name, namespace } = (object as { metadata: { name: string; namespace?: string } }).metadata
    return this.#add({
      engine: 'kubernetes',
      type: `${apiVersion}/${kind}`,
      name: namespace === undefined ? name : `${namespace}/${name}`,
      args: { apiVersion, kind, ...(object as object) },
      reason,
    })
  }

  /** A file that is not an object of a cluster: a kustomization, a workflow. */
  file(engine: 'kubernetes' | 'github-actions', type: string, name: string, args: object, reason: string): Resource {
    return this.#add({ engine, type, name, args, reason })
  }

  #terraform<Attributes>(
    type: string,
    name: string,
    args: object,
    reason: string,
    meta: Meta & { readonly mode: TerraformMeta['mode'] },
  ): Made<Attributes> {
    const { dependsOn, ...rest } = meta
    const terraform: TerraformMeta =
      dependsOn === undefined ? rest : { ...rest, dependsOn: dependsOn.map((made) => made.self) }
    const { id } = this.#add({ engine: 'terraform', type, name, args, reason, terraform })
    return madeOf(id)
  }

  #add(
    draft: Pick<Resource, 'engine' | 'type' | 'name' | 'terraform'> & {
      readonly args: object
      readonly reason: string
    },
  ): Resource {
    const { environment, layer, file, capability, path } = this.#part
    const { engine, type, name, args, reason, terraform } = draft
    return this.#graph.add({
      engine,
      type,
      name,
      environment,
      layer,
      file,
      args: args as Readonly<Record<string, unknown>>,
      because: { capability, path, reason },
      ...(terraform === undefined ? {} : { terraform }),
    })
  }
}

/** The way to refer to a resource by its id. */
function madeOf<Attributes>(id: string): Made<Attributes> {
  return {
    id,
    self: { $: 'reference', target: id, attribute: '' },
    get: (attribute) => ({ $: 'reference', target: id, attribute }),
  }
}
