import { groupFlowsOf, membersOf, type RuleEnd } from '#outputs/diagrams/read/group-flows.ts'
import { internet } from '#outputs/diagrams/read/flows.ts'
import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { Relation } from '../relation.ts'

/** Who sends packets to whom: what is meant to be asked, and what rules of security groups let through. */
export function traffic(scene: Scene): readonly Relation[] {
  const flows = scene.flows.flatMap(({ from, to, ports, evidence }) =>
    (from === internet ? ['users', 'internet'] : [from]).map((start) => flow(start, to, ports, idsOf(evidence))),
  )
  const groups = betweenGroups(scene)
  return [...flows, ...groups, ...inCluster(scene, groups)]
}

function flow(from: string, to: string, text: string, evidence: readonly string[]): Relation {
  const ports = portsIn(text)
  return { from, to, meaning: 'traffic', says: `reaches it on ${text}`, evidence, ...(ports && { ports }) }
}

function betweenGroups({ subject, balancers, made }: Scene): readonly Relation[] {
  const members = membersOf(subject, balancers)
  /** A group and what is in it; a range of all addresses is the internet, CloudFront's list the distribution. */
  const endsOf = (end: RuleEnd): readonly string[] => {
    if (end.end === 'group')
      return [end.id, ...members.filter(({ groups }) => groups.includes(end.id)).map(({ id }) => id)]
    if (end.end === 'range') return end.id === '0.0.0.0/0' || end.id === '::/0' ? ['internet'] : []
    return /cloudfront/.test(end.name) ? made('distribution').map(({ id }) => id) : []
  }
  const startsOf = (end: RuleEnd): readonly string[] => {
    const starts = endsOf(end)
    return starts.includes('internet') ? [...starts, 'users'] : starts
  }
  return groupFlowsOf(subject).flatMap(({ from, to, ports, evidence }) =>
    startsOf(from).flatMap((start) => endsOf(to).map((end) => flow(start, end, ports, idsOf(evidence)))),
  )
}

/** Port of the kubelet (Kubernetes documentation, "Ports and Protocols"). */
const kubelet = 10_250

/** Every add-on talks to the API server from a node; the API server talks to the kubelet of every node. */
function inCluster({ addons, made }: Scene, groups: readonly Relation[]): readonly Relation[] {
  const clusters = new Set(made('cluster').map(({ id }) => id))
  const nodes = new Set(made('nodes').map(({ id }) => id))
  return groups.flatMap((one) => {
    if (nodes.has(one.from) && clusters.has(one.to)) {
      return addons.map(({ application }) => ({ ...one, from: application.id }))
    }
    const isKubelet = clusters.has(one.from) && nodes.has(one.to) && one.ports?.includes(kubelet) === true
    if (isKubelet) return [{ ...one, to: `${one.to} kubelet` }]
    return []
  })
}

/** Single ports of `TCP 5432, TCP 80`; undefined for `all traffic` and ranges. */
function portsIn(text: string): readonly number[] | undefined {
  const parts = text.split(', ').map((part) => /^\w+ (\d+)$/.exec(part)?.[1])
  return parts.every((part) => part !== undefined) ? parts.map(Number) : undefined
}

export function idsOf(evidence: readonly { readonly resource: string }[]): readonly string[] {
  return [...new Set(evidence.map(({ resource }) => resource))]
}
