import type { Evidence, Step } from '#answers/answer.ts'
import type { Direction } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import { evidenceOf } from '../evidence.ts'
import type { Gate, Passage, Peer, Site } from '../model.ts'
import { intersect, isEmpty, nothing, subtract, type PacketSet } from '../packets.ts'
import type { Labels } from './labels.ts'
import type { Enforcement } from './managed-pods.ts'
import type { Isolation, PolicyIndex } from './policy-index.ts'
import { openingOf, packetsOf, through, type Ends } from './policy-packets.ts'
import { namespaceOf, type Pods } from './pods.ts'

/** What policies of all pods are judged with. */
export interface PolicyWorld {
  readonly index: PolicyIndex
  readonly labelsOfNamespace: (namespace: string) => Labels
  readonly podsAt: (site: Site) => Pods | undefined
  readonly enforcement: Enforcement
}

/**
 * The network policies of some pods, as the agent of the VPC CNI carries them out. Between a pod and its own node
 * everything passes, in both directions, whatever policies say: that is how probes of the kubelet arrive (Kubernetes
 * documentation, network policies).
 */
export function policyGate(pods: Pods, world: PolicyWorld): Gate {
  const isolations = new Map<Direction, Isolation>()
  const isolationOf = (direction: Direction): Isolation => {
    const known = isolations.get(direction) ?? world.index.isolationOf(pods, direction)
    isolations.set(direction, known)
    return known
  }
  const openings = new Map<string, Passage>()
  const opening = (direction: Direction, peer: Peer): Passage => {
    const ends = endsOf(direction, peer)
    const key = `${direction} ${ends.peer?.id ?? ''}`
    const known = openings.get(key) ?? openingOf(isolationOf(direction), ends)
    openings.set(key, known)
    return known
  }
  const endsOf = (direction: Direction, { site }: Peer): Ends => ({
    direction,
    own: pods,
    peer: world.podsAt(site),
    labelsOfNamespace: world.labelsOfNamespace,
  })
  return {
    kind: 'network-policy',
    key: `network-policy ${pods.id}`,
    allows: (direction, packets, peer) =>
      isOwnNode(peer) || world.enforcement.state === 'ignored'
        ? { allowed: packets, unknown: nothing }
        : enforced(opening(direction, peer), packets, world),
    explain: (direction, packets, peer) =>
      isOwnNode(peer)
        ? ownNode(pods, peer)
        : explainPolicies(isolationOf(direction), endsOf(direction, peer), packets, {
            ...{ pods, peer, world },
            passage: through(opening(direction, peer), packets),
          }),
  }
}

function isOwnNode({ site }: Peer): boolean {
  return site.owner === 'node'
}

function enforced(opening: Passage, packets: PacketSet, { enforcement }: PolicyWorld): Passage {
  const { allowed, unknown } = through(opening, packets)
  return enforcement.state === 'enforced' ? { allowed, unknown } : { allowed, unknown: subtract(packets, allowed) }
}

function ownNode(pods: Pods, { site }: Peer): Step {
  return {
    says: `network policies never stop what passes between ${pods.name} and the node it runs on`,
    outcome: 'passes',
    evidence: site.resource === undefined ? [] : [{ resource: site.resource }],
  }
}

interface Told {
  readonly pods: Pods
  readonly peer: Peer
  readonly world: PolicyWorld
  readonly passage: Passage
}

function explainPolicies(isolation: Isolation, ends: Ends, packets: PacketSet, told: Told): Step {
  const { world, pods, passage } = told
  const { enforcement } = world
  const way = wayOf(ends, told)
  if (enforcement.state === 'ignored') {
    const says = `the VPC CNI is not told to enforce network policies, so none holds back ${pods.name}`
    return { says, outcome: 'passes', evidence: [evidenceOf(enforcement.by)] }
  }
  if (isolation.isolated === 'no') {
    const says = `no NetworkPolicy is about ${ends.direction === 'in' ? 'what reaches' : 'what leaves'} ${pods.name}`
    return { says, outcome: 'passes', evidence: [evidenceOf(pods.resource)] }
  }
  const allowing = rulesLetting(isolation, ends, packets)
  if (!isEmpty(passage.allowed)) {
    return { says: `${namesOf(allowing.sure)} lets ${way}`, outcome: 'passes', evidence: allowing.sure.map(evidence) }
  }
  if (enforcement.state === 'unknown') {
    const says = `no NetworkPolicy lets ${way}, but whether anything enforces network policies is not known`
    return { says, outcome: 'unknown', evidence: isolation.by.map((policy) => evidenceOf(policy)) }
  }
  if (!isEmpty(passage.unknown)) {
    const says = `whether a NetworkPolicy lets ${way} cannot be known from what is written`
    return { says, outcome: 'unknown', evidence: allowing.maybe.map(evidence) }
  }
  return {
    says: `no NetworkPolicy lets ${way}, and what none lets pass is closed by ${namesOf(isolation.by.map((resource) => ({ resource })))}`,
    outcome: 'stops',
    evidence: isolation.by.map((policy) => evidenceOf(policy)),
  }
}

interface Ruled {
  readonly resource: Resource
  readonly argument?: string
}

function rulesLetting(
  isolation: Isolation,
  ends: Ends,
  packets: PacketSet,
): { readonly sure: readonly Ruled[]; readonly maybe: readonly Ruled[] } {
  const passing = isolation.rules.map((applied) => ({ rule: applied.rule, passage: packetsOf(applied, ends) }))
  const letting = (part: keyof Passage): readonly Ruled[] =>
    passing.filter(({ passage }) => !isEmpty(intersect(packets, passage[part]))).map(({ rule }) => rule)
  return { sure: letting('allowed'), maybe: letting('unknown') }
}

function evidence({ resource, argument }: Ruled): Evidence {
  return evidenceOf(resource, argument)
}

/** `frontend reach backend` */
function wayOf({ direction }: Ends, { pods, peer }: Told): string {
  const other = peer.site.name
  return direction === 'in' ? `${other} reach ${pods.name}` : `${pods.name} reach ${other}`
}

function namesOf(rules: readonly Ruled[]): string {
  const names = rules.map(({ resource }) =>
    resource.type.endsWith('/NetworkPolicy')
      ? `NetworkPolicy ${shortName(resource)}`
      : `the policy of ${shortName(resource)}`,
  )
  const all = [...new Set(names)]
  const last = all.pop() ?? 'a NetworkPolicy'
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`
}

function shortName(resource: Resource): string {
  const name = resource.name.split('/').at(-1) ?? resource.name
  return `${namespaceOf(resource)}/${name}`
}
