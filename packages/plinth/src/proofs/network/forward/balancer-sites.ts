import type { Resource } from '#graph/resource.ts'
import type { KubernetesNetwork } from '../kubernetes/cluster.ts'
import { textAt } from '../kubernetes/read-value.ts'
import { evidenceOf } from '../evidence.ts'
import type { Gate, GroupMember, Network, Site, Subnet } from '../model.ts'
import {
  anyPacket,
  box,
  intersect,
  isEmpty,
  nothing,
  protocols,
  union,
  withSource,
  type PacketSet,
} from '../packets.ts'
import { families, rangeOf } from '../addresses.ts'
import { securityGate } from '../security-gate.ts'
import { spanOf } from '../span.ts'
import type { Listener } from './forwarder.ts'

/** What decides where a load balancer of the controller stands and who reaches it. */
export interface BalancerGround {
  readonly resource: Resource
  /** `internet-facing` or `internal`. */
  readonly scheme: string
  /** Subnets by id or by Name tag; found by their tags when none is named. */
  readonly subnets: readonly string[]
  /** Security groups by id or by Name tag; the controller makes one when none is named. */
  readonly groups: readonly string[]
  readonly inbound: readonly string[]
  readonly listeners: readonly Listener[]
}

/** The interfaces of such a load balancer, one in each subnet. */
export function balancerSites(ground: BalancerGround, network: Network, cluster: KubernetesNetwork): readonly Site[] {
  const subnets = subnetsOf(ground, network, cluster)
  const groups = ground.groups.map((name) => memberNamed(name, network))
  const gate = groups.length > 0 ? securityGate(groups, network.groups) : controllersGate(ground)
  const site = (subnet: Subnet | undefined): Site => ({
    id: subnet === undefined ? ground.resource.id : `${ground.resource.id}@${subnet.id}`,
    kind: 'interface',
    name: 'the load balancer',
    resource: ground.resource.id,
    owner: 'load balancer',
    addresses: subnet?.addresses ?? [],
    subnet,
    zone: subnet?.zone,
    groups,
    public: ground.scheme === 'internet-facing',
    gates: [gate],
    metadata: undefined,
    port: undefined,
    endpoint: undefined,
    service: undefined,
    doubts:
      subnet === undefined
        ? [
            {
              reason: 'no subnet has the tag by which the load balancer controller finds one',
              evidence: [evidenceOf(ground.resource)],
            },
          ]
        : [],
  })
  return subnets.length === 0 ? [site(undefined)] : subnets.map(site)
}

/** Tags by which the controller finds subnets (EKS user guide, subnet requirements for load balancers). */
const discovery = { 'internet-facing': 'kubernetes.io/role/elb', internal: 'kubernetes.io/role/internal-elb' }

function subnetsOf(
  { scheme, subnets }: BalancerGround,
  network: Network,
  cluster: KubernetesNetwork,
): readonly Subnet[] {
  const vpcs = new Set(cluster.nodes.map(({ subnet }) => subnet?.vpc.id))
  const tag = scheme === 'internet-facing' ? discovery['internet-facing'] : discovery.internal
  return [...network.subnets.values()]
    .filter((subnet) => vpcs.has(subnet.vpc.id))
    .filter((subnet) => {
      const args = network.subject.graph.byId.get(subnet.id)?.args
      if (subnets.length > 0)
        return subnets.includes(textAt(args, 'tags', 'Name') ?? '') || subnets.includes(textAt(args, 'id') ?? '')
      const value = textAt(args, 'tags', tag)
      return value === '1' || value === ''
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function memberNamed(name: string, network: Network): GroupMember {
  const { byId } = network.subject.graph
  const group = [...network.groups.keys()].find((id) => {
    const args = byId.get(id)?.args
    return textAt(args, 'tags', 'Name') === name || textAt(args, 'id') === name
  })
  return { group, known: group !== undefined && network.groups.get(group)?.known === true }
}

/** The group that the controller makes when none is named: the listeners are open to these ranges, everything goes out. */
function controllersGate({ resource, inbound, listeners }: BalancerGround): Gate {
  const ranges = (inbound.length > 0 ? inbound : ['0.0.0.0/0']).map(rangeOf).filter((range) => range !== undefined)
  const ports = listeners.flatMap(({ port }) => (port === undefined ? [] : [port]))
  const toListeners: PacketSet = union(
    ...ports.map((port) =>
      families.map((family) => box(family, { protocol: spanOf(protocols.tcp), destinationPort: spanOf(port) })),
    ),
  )
  const open = { in: withSource(toListeners, ranges), out: anyPacket }
  return {
    kind: 'security-group',
    key: `group of the controller for ${resource.id}`,
    allows: (direction, packets) => ({ allowed: intersect(packets, open[direction]), unknown: nothing }),
    explain: (direction, packets) => {
      const passes = !isEmpty(intersect(packets, open[direction]))
      return {
        says: passes
          ? 'names no security group, so the load balancer controller makes one that is open on the listeners'
          : 'the security group that the load balancer controller makes is open on the listeners alone',
        outcome: passes ? 'passes' : 'stops',
        evidence: [evidenceOf(resource)],
      }
    },
  }
}
