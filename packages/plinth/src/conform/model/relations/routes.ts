import { drawingOf } from '#outputs/diagrams/read/element.ts'
import { networkPartsOf } from '#outputs/diagrams/read/parts.ts'
import { placedOf } from '#outputs/diagrams/read/placed.ts'
import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { Relation } from '../relation.ts'

/** Where the default route of a subnet leads, for everything in that subnet; a gateway leads to the internet and back. */
export function routes(scene: Scene): readonly Relation[] {
  const { subject, made, tiers, workloads } = scene
  const lines = defaultRoutes(scene)
  const ways = (from: string, subnets: readonly string[]): readonly Relation[] =>
    lines.filter(({ subnet }) => subnets.includes(subnet)).map(({ to, evidence }) => way(from, to, evidence))
  const placed = placedOf(subject)
  const nodes = new Set(made('nodes').map(({ id }) => id))
  const ofNodes = placed.filter(({ resource }) => nodes.has(resource.id)).flatMap(({ subnets }) => subnets)
  return [
    // A store in a private subnet has the route too, and never takes it.
    ...placed
      .filter(({ resource }) => drawingOf(resource)?.kind !== 'store')
      .flatMap(({ resource, subnets }) => ways(resource.id, subnets)),
    ...tiers.flatMap(({ id, subnets }) =>
      ways(
        id,
        subnets.map((subnet) => subnet.id),
      ),
    ),
    ...workloads.flatMap(({ deployment }) => ways(deployment.id, ofNodes)),
    ...made('internet-gateway').flatMap(({ id }) => [way(id, 'internet', [id]), way('internet', id, [id])]),
    ...made('nat-gateway').map(({ id }) => way(id, 'internet', [id])),
  ]
}

function way(from: string, to: string, evidence: readonly string[]): Relation {
  return { from, to, meaning: 'route', says: 'has its default route there', evidence }
}

interface DefaultRoute {
  readonly subnet: string
  readonly to: string
  readonly evidence: readonly string[]
}

function defaultRoutes({ subject }: Scene): readonly DefaultRoute[] {
  const tables: { readonly subnet: string; readonly table: string }[] = []
  const lines: { readonly table: string; readonly to: string; readonly route: string }[] = []
  for (const resource of subject.graph.resources) {
    for (const part of networkPartsOf(resource)) {
      if (part.part === 'table-association' && part.subnet?.kind === 'resource' && part.table.kind === 'resource') {
        tables.push({ subnet: part.subnet.id, table: part.table.id })
      }
      const own = part.part === 'route' ? [part.route] : part.part === 'route-table' ? part.routes : []
      const table = part.part === 'route' ? part.table : { kind: 'resource' as const, id: resource.id }
      for (const { destination, to } of own) {
        if (destination.value !== '0.0.0.0/0' || table.kind !== 'resource' || to.kind !== 'resource') continue
        lines.push({ table: table.id, to: to.id, route: resource.id })
      }
    }
  }
  return tables.flatMap(({ subnet, table }) =>
    lines.filter((line) => line.table === table).map(({ to, route }) => ({ subnet, to, evidence: [route] })),
  )
}
