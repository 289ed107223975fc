import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { compareText } from '#diagnostics/diagnostic.ts'
import type { Resource } from '#graph/resource.ts'
import { at, labelsAt, listAt, textAt } from './at.ts'
import { SelectorIndex } from './selector-index.ts'
import { ingressRoutes, peersOf, type Balancer } from './balancers.ts'
import { drawingOf, evidenceOf, sentence } from './element.ts'
import { groupFlowsOf, membersOf } from './group-flows.ts'
import { placedOf, type Placed } from './placed.ts'
import { rulesOf, type Rule } from './rules.ts'
import type { Workload } from './workloads.ts'

/** Everything outside: people, search engines, attackers. */
export const internet = 'internet'

/** Traffic that is meant: one hop, from what starts it to what takes it. */
export interface Flow {
  readonly from: string
  readonly to: string
  /** Protocol and port that arrive. */
  readonly ports: string
  readonly text: string
  readonly evidence: readonly Evidence[]
}

interface Cast {
  readonly workloads: readonly Workload[]
  readonly balancers: readonly Balancer[]
}

/** Every hop that the resources ask for, in a stable order. */
export function flowsOf(subject: Subject, cast: Cast): readonly Flow[] {
  return together([
    ...fromInternet(subject, cast),
    ...sent(subject),
    ...toWorkloads(cast),
    ...betweenWorkloads(subject, cast),
    ...toStores(subject, cast),
    ...byRules(subject, cast),
  ]).toSorted(
    (a, b) =>
      order(a) - order(b) || compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.ports, b.ports),
  )
}

/** What comes from outside is told first. */
function order({ from }: Flow): number {
  return from === internet ? 0 : 1
}

/** Without pods there are machines and functions, and rules of their security groups say who talks to whom. */
function byRules(subject: Subject, { workloads, balancers }: Cast): readonly Flow[] {
  if (workloads.length > 0) return []
  const members = membersOf(subject, balancers)
  return groupFlowsOf(subject).flatMap(({ from, to, ports, text, evidence }) => {
    if (to.end !== 'group') return []
    const everybody = from.end === 'range' && from.id === '0.0.0.0/0'
    const sources = everybody
      ? [internet]
      : from.end === 'group'
        ? members.filter(({ groups }) => groups.includes(from.id)).map(({ id }) => id)
        : []
    const targets = members.filter(({ groups }) => groups.includes(to.id)).map(({ id }) => id)
    return sources.flatMap((source) =>
      targets
        .filter((target) => target !== source)
        .map((target) => ({ from: source, to: target, ports, text, evidence })),
    )
  })
}

/** A hop that several rules ask for is one hop, which rests on all of them. */
function together(flows: readonly Flow[]): readonly Flow[] {
  const hops = new Map<string, Flow>()
  for (const flow of flows) {
    const key = `${flow.from} ${flow.to} ${flow.ports}`
    const before = hops.get(key)
    const known = new Set(before?.evidence.map(({ resource }) => resource))
    const evidence = [...(before?.evidence ?? []), ...flow.evidence.filter(({ resource }) => !known.has(resource))]
    hops.set(key, { ...(before ?? flow), evidence })
  }
  return [...hops.values()]
}

/** Distributions are public; so are load balancers that face the internet. */
function fromInternet({ graph }: Subject, { balancers }: Cast): readonly Flow[] {
  const distributions = graph.resources.filter((resource) => drawingOf(resource)?.kind === 'distribution')
  return [
    ...distributions.map((distribution) => ({
      from: internet,
      to: distribution.id,
      ports: 'HTTPS 443',
      text: `Visitors ask CloudFront; what comes on HTTP is sent to HTTPS. ${sentence(distribution.because.reason)}`,
      evidence: [evidenceOf(distribution, 'default_cache_behavior.viewer_protocol_policy')],
    })),
    ...balancers
      .filter(({ internal }) => !internal)
      .map(({ id, ports, evidence }) => ({
        from: internet,
        to: id,
        ports: ports.join(', ') || 'TCP',
        text: 'The load balancer faces the internet.',
        evidence,
      })),
  ]
}

function sent({ graph }: Subject): readonly Flow[] {
  return graph.resources.flatMap((resource) =>
    (drawingOf(resource)?.sends?.(resource, graph) ?? [])
      .filter(({ meaning }) => meaning === 'traffic')
      .map(({ to, says, argument }) => ({
        from: resource.id,
        to,
        ports: says,
        text: `Requests go on to this origin. ${sentence(resource.because.reason)}`,
        evidence: [evidenceOf(resource, argument)],
      })),
  )
}

/** The load balancer sends requests straight to the addresses of pods. */
function toWorkloads({ balancers, workloads }: Cast): readonly Flow[] {
  return balancers.flatMap(({ id, ingress }) =>
    ingress === undefined
      ? []
      : ingressRoutes(ingress, workloads).map(({ path, workload, port }) => ({
          from: id,
          to: workload.deployment.id,
          ports: `HTTP ${port ?? ''}`.trim(),
          text: `Requests below ${path} go to the pods of ${workload.name}. ${sentence(ingress.because.reason)}`,
          evidence: [evidenceOf(ingress), ...workload.services.map((service) => evidenceOf(service))],
        })),
  )
}

/** What the network policy of the caller lets out to pods, and that of the other lets in. */
function betweenWorkloads(subject: Subject, { workloads }: Cast): readonly Flow[] {
  const index = new SelectorIndex(workloads)
  return lines(subject, workloads).flatMap(({ from, peer, ports, policy }) =>
    peersOf(peer, from.namespace, index).map((to) => ({
      from: from.deployment.id,
      to: to.deployment.id,
      ports: ports.map(({ protocol, port }) => `${protocol} ${port}`).join(', '),
      text: `${from.name} calls ${to.name}. ${sentence(policy.because.reason)}`,
      evidence: [evidenceOf(policy), ...to.services.map((service) => evidenceOf(service))],
    })),
  )
}

/** What the network policy lets out to the subnets of a store, and the security group of the store lets in. */
function toStores(subject: Subject, { workloads }: Cast): readonly Flow[] {
  const placed = placedOf(subject).filter(({ resource }) => drawingOf(resource)?.kind === 'store')
  const rules = rulesOf(subject).filter(({ direction }) => direction === 'in')
  return lines(subject, workloads).flatMap(({ from, peer, ports, policy }) => {
    const cidr = textAt(peer, 'ipBlock.cidr')
    if (cidr === undefined) return []
    return placed
      .filter(({ ranges }) => ranges.includes(cidr))
      .flatMap((store) => throughRules(store, { from, ports, policy, rules }))
  })
}

function throughRules(
  { resource, groups }: Placed,
  {
    from,
    ports,
    policy,
    rules,
  }: { from: Workload; ports: readonly PolicyPort[]; policy: Resource; rules: readonly Rule[] },
): readonly Flow[] {
  return ports.flatMap(({ protocol, port }) => {
    const open = rules.filter((rule) => groups.includes(rule.group) && rule.allows(port))
    if (open.length === 0) return []
    return [
      {
        from: from.deployment.id,
        to: resource.id,
        ports: `${protocol} ${port}`,
        text: `${from.name} uses ${resource.name}. ${sentence(policy.because.reason)}`,
        evidence: [evidenceOf(policy), ...open.map((rule) => evidenceOf(rule.resource))],
      },
    ]
  })
}

interface PolicyPort {
  readonly protocol: string
  readonly port: number
}

interface PolicyLine {
  readonly from: Workload
  readonly peer: unknown
  readonly ports: readonly PolicyPort[]
  readonly policy: Resource
}

/** Every peer of every egress rule of the policies that select a workload. */
function lines({ graph }: Subject, workloads: readonly Workload[]): readonly PolicyLine[] {
  const policies = graph.resources.filter(({ type }) => type === 'networking.k8s.io/v1/NetworkPolicy')
  const index = new SelectorIndex(workloads)
  return policies.flatMap((policy) => {
    const rules = listAt(policy.args, 'spec.egress').flatMap((rule) => {
      const ports = listAt(rule, 'ports').flatMap((line) => {
        const port = at(line, 'port')
        return typeof port === 'number' ? [{ protocol: textAt(line, 'protocol') ?? 'TCP', port }] : []
      })
      return listAt(rule, 'to').map((peer) => ({ peer, ports, policy }))
    })
    if (rules.length === 0) return []
    const namespace = textAt(policy.args, 'metadata.namespace') ?? 'default'
    const selected = index.selected(namespace, labelsAt(policy.args, 'spec.podSelector.matchLabels'))
    return selected.flatMap((from) => rules.map((rule) => ({ from, ...rule })))
  })
}
