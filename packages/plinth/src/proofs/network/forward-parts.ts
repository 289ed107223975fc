import type { Subject } from '#answers/subject.ts'
import type { ForwardPart } from '#aws/facets/forwards.ts'
import { registry } from '#aws/facets/registry.gen.ts'
import type { Resource } from '#graph/resource.ts'

/** What hands connections on, and the resource that says so. */
export interface SaidForward<P extends ForwardPart = ForwardPart> {
  readonly part: P
  readonly resource: Resource
}

export type ForwardPartOf<Name extends ForwardPart['part']> = Extract<ForwardPart, { readonly part: Name }>

export interface ForwardParts {
  readonly all: <Name extends ForwardPart['part']>(name: Name) => readonly SaidForward<ForwardPartOf<Name>>[]
}

/** Every such part of a subject, by its name. */
export function forwardPartsOf({ graph }: Subject): ForwardParts {
  const parts = new Map<string, SaidForward[]>()
  for (const resource of graph.resources) {
    if (resource.engine !== 'terraform') continue
    for (const part of registry.get(resource.type)?.forwards?.(resource) ?? []) {
      const group = parts.get(part.part)
      if (group === undefined) parts.set(part.part, [{ part, resource }])
      else group.push({ part, resource })
    }
  }
  // The map is filled by the name of the part, so the cast says what the key says.
  return { all: (name) => (parts.get(name) ?? []) as never }
}
