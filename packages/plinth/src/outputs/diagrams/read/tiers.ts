import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { follow } from '#aws/facets/drawing.ts'
import type { Graph } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import type { BoxKind } from '../view.ts'
import { textAt } from './at.ts'
import { drawingOf, evidenceOf, sentence } from './element.ts'
import { networkPartsOf } from './parts.ts'

/** Subnets of one VPC that do the same in different zones. */
export interface Tier {
  readonly id: string
  readonly title: string
  readonly kind: Extract<BoxKind, 'public-subnets' | 'private-subnets' | 'isolated-subnets'>
  /** Where its default route leads, in words. */
  readonly leads: string
  readonly text: string
  readonly evidence: readonly Evidence[]
  readonly vpc: string
  readonly subnets: readonly Resource[]
}

interface Group {
  readonly vpc: string
  readonly kind: Tier['kind']
  readonly name: string
  readonly subnets: Resource[]
}

/** Subnets by VPC, by where their default route leads, and by their name without zone. */
export function tiersOf({ graph }: Subject): readonly Tier[] {
  const groups = new Map<string, Group>()
  const ways = waysOut(graph)
  for (const subnet of graph.resources.filter((resource) => drawingOf(resource)?.kind === 'subnet')) {
    const vpc = follow(subnet, 'vpc_id', graph)[0]?.id ?? ''
    const kind = ways.get(subnet.id) ?? 'isolated-subnets'
    const name = withoutZone(subnet)
    const key = `${vpc} ${kind} ${name}`
    const group = groups.get(key) ?? { vpc, kind, name, subnets: [] }
    group.subnets.push(subnet)
    groups.set(key, group)
  }
  const tiers = [...groups.entries()].map(([key, group]) => tierOf(key, group))
  return tiers.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
}

const order: readonly BoxKind[] = ['public-subnets', 'private-subnets', 'isolated-subnets']

const leads: Readonly<Record<Tier['kind'], string>> = {
  'public-subnets': 'default route to the internet gateway',
  'private-subnets': 'way out through NAT alone',
  'isolated-subnets': 'no default route',
}

function tierOf(key: string, { vpc, kind, name, subnets }: Group): Tier {
  const reason = subnets[0]?.because.reason ?? ''
  return {
    id: `tier ${key}`,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')} subnets`,
    kind,
    leads: leads[kind],
    text: `Subnets with ${leads[kind]}. ${sentence(reason)}`,
    evidence: subnets.map((subnet) => evidenceOf(subnet)),
    vpc,
    subnets,
  }
}

/** `private_a`, `private[0]`, `private-us-east-1a`, `private_1` are all `private`. */
function withoutZone(subnet: Resource): string {
  const zone = textAt(subnet.args, 'availability_zone') ?? ''
  const name = subnet.name.replace(/\[.*\]$/, '')
  const short = zone !== '' && name.endsWith(zone) ? name.slice(0, -zone.length) : name
  return short.replace(/(?:[-_]az)?[-_](?:[a-f]|\d)$/, '').replace(/[-_]$/, '') || 'other'
}

/** Where the default route of each subnet leads; subnets that are not in it have none. */
function waysOut(graph: Graph): ReadonlyMap<string, Tier['kind']> {
  const byTable = new Map<string, Tier['kind']>()
  const tables = new Map<string, string>()
  const gateways = new Set<string>()
  const lines: { readonly table: string; readonly to: string }[] = []
  for (const resource of graph.resources) {
    for (const part of networkPartsOf(resource)) {
      if (part.part === 'gateway' && part.role === 'internet') gateways.add(resource.id)
      if (part.part === 'table-association' && part.subnet?.kind === 'resource' && part.table.kind === 'resource') {
        tables.set(part.subnet.id, part.table.id)
      }
      const routes = part.part === 'route' ? [part.route] : part.part === 'route-table' ? part.routes : []
      const table = part.part === 'route' ? part.table : { kind: 'resource' as const, id: resource.id }
      for (const { destination, to } of routes) {
        if (destination.value !== '0.0.0.0/0' || table.kind !== 'resource') continue
        lines.push({ table: table.id, to: to.kind === 'resource' || to.kind === 'outside' ? to.id : '' })
      }
    }
  }
  for (const { table, to } of lines) {
    byTable.set(table, gateways.has(to) || to.startsWith('igw-') ? 'public-subnets' : 'private-subnets')
  }
  return new Map(
    [...tables].flatMap(([subnet, table]) => {
      const kind = byTable.get(table)
      return kind === undefined ? [] : [[subnet, kind] as const]
    }),
  )
}
