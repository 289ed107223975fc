import type { Resource } from '#graph/resource.ts'
import { isInside } from './address.ts'
import { drop, type Choose } from './outcome.ts'
import { protocolNumbers, type End, type Packet } from './packet.ts'
import { enforcesPolicies, inside, podsOf, type Pod } from './pods.ts'
import type { Direction } from './security-groups.ts'
import { blocksIn, listIn, numberIn, textIn, type World } from './world.ts'

type Args = Resource['args']

/**
 * NetworkPolicies at one end of a packet (Kubernetes documentation, "Network Policies"). A pod that no policy selects for
 * a direction is open in it; else the union of all rules of the policies that select it counts. Answers pass.
 */
export function filterByPolicies(world: World, direction: Direction, packet: Packet, choose: Choose): void {
  const [own, other] = direction === 'ingress' ? [packet.to, packet.from] : [packet.from, packet.to]
  const pod = podsOf(world).find(({ id }) => id === own.site)
  // Policies are for pods with an address of their own; what uses the host's network is the host.
  if (pod === undefined || pod.usesHostNetwork) return
  const policies = policiesFor(world, pod, direction)
  if (policies.length === 0) return
  const isEnforced = enforcesPolicies(world) ?? choose('whether network policies are enforced')
  if (!isEnforced) return
  const target = podsOf(world).find(({ id }) => id === packet.to.site)
  const rules = policies.flatMap((policy) =>
    blocksIn(inside(policy.args, 'spec'), direction).map((rule) => ({ rule, namespace: namespaceOf(policy) })),
  )
  const isAllowed = rules.some(
    ({ rule, namespace }) =>
      matchesPorts(rule, packet, target) && matchesPeers(world, rule, direction, namespace, other, choose),
  )
  if (!isAllowed) drop(pod.id, 'network policy')
}

function policiesFor(world: World, pod: Pod, direction: Direction): readonly Resource[] {
  return world
    .ofType('networking.k8s.io/v1/NetworkPolicy')
    .filter((policy) => namespaceOf(policy) === pod.namespace)
    .filter(({ args }) => typesOf(inside(args, 'spec')).includes(direction === 'ingress' ? 'Ingress' : 'Egress'))
    .filter(({ args }) => selects(inside(args, 'spec', 'podSelector'), pod.labels))
}

function namespaceOf({ args }: Resource): string {
  return textIn(inside(args, 'metadata'), 'namespace') ?? 'default'
}

/** Left out: Ingress, and Egress where the policy has rules for it (API reference, NetworkPolicySpec). */
function typesOf(spec: Args): readonly unknown[] {
  const types = listIn(spec, 'policyTypes')
  if (types.length > 0) return types
  return blocksIn(spec, 'egress').length > 0 ? ['Ingress', 'Egress'] : ['Ingress']
}

/** All conditions of a selector must hold; without any it selects everything (API reference, LabelSelector). */
export function selects(selector: Args, labels: Args): boolean {
  const wanted = Object.entries(inside(selector, 'matchLabels'))
  const expressions = blocksIn(selector, 'matchExpressions')
  return wanted.every(([key, value]) => labels[key] === value) && expressions.every((each) => holds(each, labels))
}

function holds(expression: Args, labels: Args): boolean {
  const value = labels[String(expression.key)]
  const isListed = value !== undefined && listIn(expression, 'values').includes(value)
  if (expression.operator === 'In') return isListed
  if (expression.operator === 'NotIn') return !isListed
  return expression.operator === 'Exists' ? value !== undefined : value === undefined
}

/** Without ports every port matches; `port` may be a name of the target's container port; `endPort` is included. */
function matchesPorts(rule: Args, packet: Packet, target: Pod | undefined): boolean {
  const ports = blocksIn(rule, 'ports')
  return ports.length === 0 || ports.some((port) => matchesPort(port, packet, target))
}

function matchesPort(port: Args, packet: Packet, target: Pod | undefined): boolean {
  const protocol = (textIn(port, 'protocol') ?? 'TCP').toLowerCase()
  const number = Object.entries(protocolNumbers).find(([name]) => name === protocol)?.[1]
  if (number !== packet.protocol) return false
  if (port.port === undefined) return true
  if (typeof port.port === 'string') {
    const named = (target?.ports ?? []).filter(({ name }) => name === port.port)
    return named.some(
      (each) =>
        each.containerPort === packet.destinationPort && (textIn(each, 'protocol') ?? 'TCP').toLowerCase() === protocol,
    )
  }
  const first = Number(port.port)
  const last = numberIn(port, 'endPort') ?? first
  return packet.destinationPort >= first && packet.destinationPort <= last
}

function matchesPeers(
  world: World,
  rule: Args,
  direction: Direction,
  namespace: string,
  other: End,
  choose: Choose,
): boolean {
  const peers = blocksIn(rule, direction === 'ingress' ? 'from' : 'to')
  return peers.length === 0 || peers.some((peer) => matchesPeer(world, peer, namespace, other, choose))
}

/**
 * Pods are known by their labels, everything by its address. The documentation leaves open whether an `ipBlock` matches
 * the address of a pod ("should be cluster-external"); the VPC CNI compares addresses, and so does the walker.
 */
function matchesPeer(world: World, peer: Args, namespace: string, other: End, choose: Choose): boolean {
  const block = blocksIn(peer, 'ipBlock')[0]
  if (block !== undefined) {
    const isExcepted = listIn(block, 'except').some((cidr) => isInside(String(cidr), other.address))
    return isInside(String(block.cidr), other.address) && !isExcepted
  }
  const pod = podsOf(world).find(({ id }) => id === other.site)
  if (pod === undefined || pod.usesHostNetwork) return false
  const isInNamespace =
    peer.namespaceSelector === undefined
      ? pod.namespace === namespace
      : matchesNamespace(world, inside(peer, 'namespaceSelector'), pod.namespace, choose)
  return isInNamespace && selects(inside(peer, 'podSelector'), pod.labels)
}

/** The API server labels each namespace with its name; what others label it with is known when it is written down. */
function matchesNamespace(world: World, selector: Args, namespace: string, choose: Choose): boolean {
  const own = { 'kubernetes.io/metadata.name': namespace }
  const written = world.ofType('v1/Namespace').find(({ args }) => inside(args, 'metadata').name === namespace)
  if (written !== undefined) return selects(selector, { ...inside(written.args, 'metadata', 'labels'), ...own })
  const asked = Object.keys(inside(selector, 'matchLabels')).filter((key) => !(key in own))
  if (asked.length + blocksIn(selector, 'matchExpressions').length === 0) return selects(selector, own)
  return choose(`labels of namespace ${namespace}`)
}
