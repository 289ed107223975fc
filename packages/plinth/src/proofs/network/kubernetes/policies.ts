import type { Direction } from '#aws/facets/network.ts'
import type { Resource } from '#graph/resource.ts'
import { all, matches, type Labels, type Ternary } from './labels.ts'
import { namespaceOf, type Pods } from './pods.ts'
import type { PolicyPeer, PolicyPort, PolicyRule } from './policy-rule.ts'
import { transportOf } from './transport.ts'
import { groupAt, isGroup, listAt, numberAt, textAt, valueAt, type Group } from './read-value.ts'

/** A NetworkPolicy of `networking.k8s.io/v1`, with its defaults filled in. */
export interface Policy {
  readonly resource: Resource
  readonly namespace: string
  readonly podSelector: unknown
  /** For each direction that it isolates its pods in: the rules, of which none is a closed door. */
  readonly rules: Readonly<Partial<Record<Direction, readonly PolicyRule[]>>>
}

/** Every NetworkPolicy of a graph. */
export function policiesOf(resources: readonly Resource[]): readonly Policy[] {
  return resources.filter(({ type }) => type === 'networking.k8s.io/v1/NetworkPolicy').map(policyOf)
}

function policyOf(resource: Resource): Policy {
  const spec = groupAt(resource.args, 'spec')
  const types = isolates(spec)
  return {
    resource,
    namespace: namespaceOf(resource),
    podSelector: spec.podSelector,
    rules: {
      ...(types.in && { in: rulesOf(resource, spec, 'ingress', 'from') }),
      ...(types.out && { out: rulesOf(resource, spec, 'egress', 'to') }),
    },
  }
}

/** Without `policyTypes` ingress is always meant, egress when there are egress rules (Kubernetes API). */
function isolates(spec: Group): Readonly<Record<Direction, boolean>> {
  const types = listAt(spec, 'policyTypes')
  if (types.length === 0) return { in: true, out: listAt(spec, 'egress').length > 0 }
  return { in: types.includes('Ingress'), out: types.includes('Egress') }
}

function rulesOf(
  resource: Resource,
  spec: Group,
  direction: 'ingress' | 'egress',
  side: 'from' | 'to',
): readonly PolicyRule[] {
  return listAt(spec, direction).map((rule, i) => {
    const peers = listAt(rule, side)
    const ports = listAt(rule, 'ports')
    return {
      resource,
      argument: `spec.${direction}.${i}`,
      peers: peers.length === 0 ? undefined : peers.map(peerOf),
      ports: ports.length === 0 ? undefined : ports.map(portOf),
    }
  })
}

function peerOf(peer: unknown): PolicyPeer {
  const block = valueAt(peer, 'ipBlock')
  if (isGroup(block)) {
    const cidr = textAt(block, 'cidr')
    const except = listAt(block, 'except')
    const known = except.filter((part) => typeof part === 'string')
    return cidr === undefined || known.length < except.length
      ? { by: 'unknown' }
      : { by: 'address', cidr, except: known }
  }
  if (!isGroup(peer)) return { by: 'unknown' }
  return { by: 'labels', namespaces: peer.namespaceSelector, pods: peer.podSelector }
}

function portOf(port: unknown): PolicyPort {
  const protocol = transportOf(valueAt(port, 'protocol'))
  const written = valueAt(port, 'port')
  if (written === undefined) return { protocol, port: undefined }
  if (typeof written === 'string') return { protocol, port: written }
  if (typeof written !== 'number') return { protocol, port: 'late' }
  return { protocol, port: { first: written, last: numberAt(port, 'endPort') ?? written } }
}

/**
 * Whether a peer of a rule means these pods. A `podSelector` alone looks into the namespace of the policy, a
 * `namespaceSelector` alone takes all pods of its namespaces, both together pods in those namespaces.
 */
export function isMeant(
  peer: Extract<PolicyPeer, { by: 'labels' }>,
  policyNamespace: string,
  pods: Pods,
  labelsOfNamespace: (namespace: string) => Labels,
): Ternary {
  const home =
    peer.namespaces === undefined
      ? pods.namespace === policyNamespace
        ? 'yes'
        : 'no'
      : matches(peer.namespaces, labelsOfNamespace(pods.namespace))
  return all([home, peer.pods === undefined ? 'yes' : matches(peer.pods, pods.labels)])
}
