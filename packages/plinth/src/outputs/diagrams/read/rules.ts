import type { Subject } from '#answers/subject.ts'
import type { GroupRule, Peer, Target } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import { networkPartsOf } from './parts.ts'

/** One rule of a security group, whether it stands in the group or for itself. */
export interface Rule {
  readonly resource: Resource
  readonly group: string
  readonly direction: 'in' | 'out'
  readonly peers: readonly Peer[]
  /** `TCP 5432`, `TCP 8000-8080`, `all traffic`. */
  readonly ports: string
  readonly allows: (port: number) => boolean
}

export function rulesOf({ graph }: Subject): readonly Rule[] {
  return graph.resources.flatMap((resource) =>
    networkPartsOf(resource).flatMap((part) => {
      if (part.part === 'group-rule') {
        const group = idOf(part.group)
        return group === undefined ? [] : [ruleOf(resource, group, part.direction, part.rule)]
      }
      if (part.part !== 'security-group' && part.part !== 'default-security-group') return []
      return [
        ...part.inbound.map((rule) => ruleOf(resource, resource.id, 'in', rule)),
        ...part.outbound.map((rule) => ruleOf(resource, resource.id, 'out', rule)),
      ]
    }),
  )
}

function ruleOf(resource: Resource, group: string, direction: 'in' | 'out', rule: GroupRule): Rule {
  const { protocol, from, to, peers } = rule
  const all = protocol === '-1' || protocol === 'all'
  return {
    resource,
    group,
    direction,
    peers,
    ports: all ? 'all traffic' : portsText(typeof protocol === 'string' ? protocol : '?', from, to),
    allows: (port) => all || (from !== undefined && to !== undefined && from <= port && port <= to),
  }
}

function portsText(protocol: string, from: number | undefined, to: number | undefined): string {
  const name = protocol.toUpperCase()
  if (from === undefined || to === undefined) return `${name} unknown`
  if (from === 0 && to >= 65_535) return `${name} all ports`
  return from === to ? `${name} ${from}` : `${name} ${from}-${to}`
}

export function idOf(target: Target): string | undefined {
  return target.kind === 'unknown' ? undefined : target.id
}
