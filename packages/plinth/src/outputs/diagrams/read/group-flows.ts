import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import type { Resource } from '#graph/resource.ts'
import { textAt } from './at.ts'
import type { Balancer } from './balancers.ts'
import { drawingOf, evidenceOf, sentence } from './element.ts'
import { groupsOf, placedOf } from './placed.ts'
import { idOf, rulesOf, type Rule } from './rules.ts'

/** Something that has security groups: the id under which it is drawn. */
export interface Member {
  readonly id: string
  readonly groups: readonly string[]
}

/** A rule between two groups, or from addresses to a group. */
export interface GroupFlow {
  readonly from: RuleEnd
  readonly to: RuleEnd
  readonly ports: string
  readonly text: string
  readonly evidence: readonly Evidence[]
}

export type RuleEnd =
  | { readonly end: 'group'; readonly id: string }
  | { readonly end: 'range'; readonly id: string }
  | { readonly end: 'list'; readonly id: string; readonly name: string }

/** Who has which security groups; a load balancer that the cluster makes names them. */
export function membersOf(subject: Subject, balancers: readonly Balancer[]): readonly Member[] {
  const { graph } = subject
  const placed = placedOf(subject).map(({ resource, groups }) => ({ id: resource.id, groups }))
  const elsewhere = graph.resources
    .filter((resource) => drawingOf(resource)?.kind === 'cluster' && resource.terraform?.mode === 'managed')
    .map((resource) => ({ id: resource.id, groups: groupsOf(resource, graph) }))
  const byCluster = balancers.map(({ id, groups }) => ({
    id,
    groups: groups.flatMap((name) => groupCalled(name, subject)),
  }))
  const own = new Set(byCluster.map(({ id }) => id))
  return [...byCluster, ...placed.filter(({ id }) => !own.has(id)), ...elsewhere]
}

function groupCalled(name: string, { graph }: Subject): readonly string[] {
  return graph.resources
    .filter((resource) => drawingOf(resource)?.kind === 'security-group')
    .filter(({ id, args }) => id === name || args['name'] === name || textAt(args, 'tags.Name') === name)
    .map(({ id }) => id)
}

/** Rules that let in, and rules that let out to addresses; a rule out to a group is the other side of one that lets in. */
export function groupFlowsOf(subject: Subject): readonly GroupFlow[] {
  return rulesOf(subject).flatMap((rule) =>
    rule.peers.flatMap((peer): readonly GroupFlow[] => {
      const here: RuleEnd = { end: 'group', id: rule.group }
      const there = endOf(peer, rule, subject)
      if (there === undefined || (rule.direction === 'out' && there.end === 'group')) return []
      const { ports, resource } = rule
      const words = { ports, text: sentence(resource.because.reason), evidence: evidenceFor(rule, there, subject) }
      return [rule.direction === 'in' ? { from: there, to: here, ...words } : { from: here, to: there, ...words }]
    }),
  )
}

function endOf(peer: Rule['peers'][number], { group }: Rule, { graph }: Subject): RuleEnd | undefined {
  switch (peer.by) {
    case 'group': {
      const id = idOf(peer.value)
      return id === undefined ? undefined : { end: 'group', id }
    }
    case 'self':
      return { end: 'group', id: group }
    case 'cidr':
      return typeof peer.value === 'string' ? { end: 'range', id: peer.value } : undefined
    case 'prefix-list': {
      const id = idOf(peer.value)
      if (id === undefined) return undefined
      return { end: 'list', id, name: textAt(graph.byId.get(id)?.args, 'name') ?? id }
    }
    case 'unknown':
      return undefined
  }
}

/** The rule, and for one between groups the rule that lets out on the other side. */
function evidenceFor(rule: Rule, there: RuleEnd, subject: Subject): readonly Evidence[] {
  const other =
    there.end === 'group' && rule.direction === 'in'
      ? rulesOf(subject).filter(
          (one) =>
            one.direction === 'out' &&
            one.group === there.id &&
            one.ports === rule.ports &&
            one.peers.some((peer) => peer.by === 'group' && idOf(peer.value) === rule.group),
        )
      : []
  const resources: readonly Resource[] = [rule.resource, ...other.map(({ resource }) => resource)]
  return resources.map((resource) => evidenceOf(resource))
}
