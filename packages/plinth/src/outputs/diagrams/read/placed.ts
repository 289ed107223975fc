import type { Subject } from '#answers/subject.ts'
import type { Targets } from '#aws/facets/network.ts'
import type { Graph } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { textAt } from './at.ts'
import { drawingOf } from './element.ts'
import { networkPartsOf } from './parts.ts'

/** Something with network interfaces: where they are, and which security groups they have. */
export interface Placed {
  readonly resource: Resource
  readonly subnets: readonly string[]
  /** Address ranges of its subnets. */
  readonly ranges: readonly string[]
  readonly groups: readonly string[]
}

export function placedOf({ graph }: Subject): readonly Placed[] {
  return graph.resources.flatMap((resource) => {
    const spot = drawingOf(resource)?.spot(resource, graph)
    if (spot?.at !== 'subnets') return []
    const ranges = spot.subnets.flatMap((id) => textAt(graph.byId.get(id)?.args, 'cidr_block') ?? [])
    return [{ resource, subnets: spot.subnets, ranges, groups: groupsOf(resource, graph) }]
  })
}

/** Security groups of its interfaces; nodes have those of their launch template. */
export function groupsOf(resource: Resource, graph: Graph): readonly string[] {
  return networkPartsOf(resource).flatMap((part) => {
    if (part.part === 'interface') return idsOf(part.groups)
    if (part.part === 'control-plane') return idsOf(part.groups)
    if (part.part === 'launch-template') return idsOf(part.groups ?? [])
    if (part.part !== 'nodes' || part.template?.kind !== 'resource') return []
    const template = graph.byId.get(part.template.id)
    return template === undefined ? [] : groupsOf(template, graph)
  })
}

function idsOf(targets: Targets | 'default' | 'none'): readonly string[] {
  if (!Array.isArray(targets)) return []
  return (targets as readonly { readonly kind: string; readonly id?: string }[]).flatMap(({ id }) => id ?? [])
}
