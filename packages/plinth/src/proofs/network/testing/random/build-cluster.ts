import type { Resource } from '#graph/resource.ts'
import { block, manifest, reference } from '../make.ts'
import { addressAfter, firstOf, isInside, prefixOf } from '../walker/address.ts'
import type { End } from '../walker/packet.ts'
import type { Plan, PlannedSubnet, PlannedVpc } from './plan.ts'
import type {
  ClusterRecipe,
  NamespaceRecipe,
  PeerRecipe,
  PolicyRecipe,
  PolicyRuleRecipe,
  PortRecipe,
  SelectorRecipe,
  ServiceRecipe,
} from './recipe-cluster.ts'

export function clusterBlocks(plan: Plan): readonly Resource[] {
  const { cluster } = plan.recipe
  if (cluster === undefined) return []
  const { vpc, subnets } = placeOf(plan, cluster)
  const numbers = new Set(cluster.groups.map((group) => group % vpc.recipe.groups.length))
  const groups = [...numbers].map((g) => reference('aws_security_group', `${vpc.name}g${g}`))
  const subnet_ids = subnets.map(({ name }) => reference('aws_subnet', name))
  return [
    block('aws_eks_cluster', 'main', { name: 'main', vpc_config: { subnet_ids, security_group_ids: groups } }),
    block('aws_launch_template', 'nodes', { name: 'nodes', vpc_security_group_ids: groups }),
    block('aws_eks_node_group', 'nodes', {
      cluster_name: reference('aws_eks_cluster', 'main', 'name'),
      node_group_name: 'nodes',
      subnet_ids,
      launch_template: { id: reference('aws_launch_template', 'nodes'), version: '1' },
    }),
    ...addonBlocks(cluster),
    ...namespaceObjects(cluster),
    ...cluster.pods.map((_, i) => podObject(cluster, i)),
    ...cluster.policies.map((policy, i) => policyObject(plan, cluster, policy, i)),
    ...cluster.services.map((service, i) => serviceObject(cluster, service, i)),
  ]
}

function placeOf({ vpcs }: Plan, cluster: ClusterRecipe): { vpc: PlannedVpc; subnets: readonly PlannedSubnet[] } {
  const vpc = vpcs[cluster.vpc % vpcs.length]
  if (vpc === undefined) throw new Error('a network without a VPC')
  const numbers = new Set(cluster.subnets.map((subnet) => subnet % vpc.subnets.length))
  return { vpc, subnets: vpc.subnets.filter((_, i) => numbers.has(i)) }
}

export function hasNodes(plan: Plan, subnet: string): boolean {
  const { cluster } = plan.recipe
  return cluster !== undefined && placeOf(plan, cluster).subnets.some(({ name }) => name === subnet)
}

/** Pods at the edges of what they may have, behind the addresses of hosts. */
export function podEnds(plan: Plan): readonly End[] {
  const { cluster } = plan.recipe
  if (cluster === undefined) return []
  const { subnets } = placeOf(plan, cluster)
  return cluster.pods.flatMap((_, i) =>
    subnets.map(({ cidr }) => ({
      site: podObject(cluster, i).id,
      address: addressAfter(firstOf(cidr), BigInt(55 + i)),
    })),
  )
}

function addonBlocks({ enforcement }: ClusterRecipe): readonly Resource[] {
  const args = { cluster_name: reference('aws_eks_cluster', 'main', 'name'), addon_name: 'vpc-cni' }
  if (enforcement === 'left out') return [block('aws_eks_addon', 'cni', args)]
  const later = { $: 'reference', target: 'test/platform/data.external.cni', attribute: 'result' }
  const value =
    enforcement === 'unknown' ? later : JSON.stringify({ enableNetworkPolicy: String(enforcement === 'on') })
  return [block('aws_eks_addon', 'cni', { ...args, configuration_values: value })]
}

function namespaceObjects({ namespaces }: ClusterRecipe): readonly Resource[] {
  return namespaces.flatMap((team, i) =>
    team === undefined
      ? []
      : [
          manifest('v1/Namespace', `ns${i}`, {
            apiVersion: 'v1',
            kind: 'Namespace',
            metadata: { name: `ns${i}`, labels: { team } },
          }),
        ],
  )
}

function podObject({ pods, namespaces }: ClusterRecipe, i: number): Resource {
  const pod = pods[i]
  if (pod === undefined) throw new Error(`no pod ${i}`)
  const namespace = `ns${pod.namespace % namespaces.length}`
  const labels = { app: pod.app, ...(pod.tier !== undefined && { tier: pod.tier }) }
  const ports = [{ name: 'web', containerPort: pod.web, protocol: 'TCP' }]
  return manifest(`apps/v1/${pod.kind}`, `${namespace}/p${i}`, {
    apiVersion: 'apps/v1',
    kind: pod.kind,
    metadata: { name: `p${i}`, namespace },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'main', image: 'main', ports }] } },
    },
  })
}

function serviceObject({ namespaces }: ClusterRecipe, service: ServiceRecipe, i: number): Resource {
  const namespace = `ns${service.namespace % namespaces.length}`
  const { selector, port, protocol, target } = service
  const ports = [
    { port, ...(protocol !== undefined && { protocol }), ...(target !== undefined && { targetPort: target }) },
  ]
  return manifest('v1/Service', `${namespace}/s${i}`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `s${i}`, namespace },
    spec: { ...(Object.keys(selector).length > 0 && { selector }), ports },
  })
}

function policyObject(plan: Plan, cluster: ClusterRecipe, policy: PolicyRecipe, i: number): Resource {
  const namespace = `ns${policy.namespace % cluster.namespaces.length}`
  const { types, ingress, egress } = policy
  const rules = (each: readonly PolicyRuleRecipe[], peers: 'from' | 'to'): readonly unknown[] =>
    each.map((rule) => ruleOf(plan, cluster, rule, peers))
  return manifest('networking.k8s.io/v1/NetworkPolicy', `${namespace}/n${i}`, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `n${i}`, namespace },
    spec: {
      podSelector: selectorOf(policy.selector),
      ...(types !== undefined && { policyTypes: types }),
      ...(ingress !== undefined && { ingress: rules(ingress, 'from') }),
      ...(egress !== undefined && { egress: rules(egress, 'to') }),
    },
  })
}

function ruleOf(plan: Plan, cluster: ClusterRecipe, { peers, ports }: PolicyRuleRecipe, name: 'from' | 'to'): unknown {
  return {
    ...(peers.length > 0 && { [name]: peers.map((peer) => peerOf(plan, cluster, peer)) }),
    ...(ports.length > 0 && { ports: ports.map(portOf) }),
  }
}

/** `endPort` stands beside a number alone, and is not below it (API reference, NetworkPolicyPort). */
function portOf({ protocol, port, end }: PortRecipe): unknown {
  return {
    ...(protocol !== undefined && { protocol }),
    ...(port !== undefined && { port }),
    ...(typeof port === 'number' && end !== undefined && end >= port && { endPort: end }),
  }
}

function peerOf({ cidrs }: Plan, cluster: ClusterRecipe, peer: PeerRecipe): unknown {
  if (peer.kind === 'pods') return { podSelector: selectorOf(peer.selector) }
  if (peer.kind === 'namespaces') return { namespaceSelector: namespacesOf(cluster, peer.selector) }
  if (peer.kind === 'both') {
    return { namespaceSelector: namespacesOf(cluster, peer.namespaces), podSelector: selectorOf(peer.selector) }
  }
  const cidr = cidrs[4][peer.cidr % cidrs[4].length] ?? ''
  const inner = cidrs[4].filter((each) => each !== cidr && isPart(cidr, each))
  const except = inner.length === 0 ? [] : [...new Set(peer.except.map((number) => inner[number % inner.length]))]
  return { ipBlock: { cidr, ...(except.length > 0 && { except }) } }
}

function isPart(outer: string, inner: string): boolean {
  return isInside(outer, firstOf(inner)) && prefixOf(inner).length > prefixOf(outer).length
}

function selectorOf(selector: SelectorRecipe): unknown {
  if (selector.by === 'all') return {}
  if (selector.by !== 'expression') return { matchLabels: { [selector.by]: selector.value } }
  const { key, operator, values } = selector
  const needsValues = operator === 'In' || operator === 'NotIn'
  return { matchExpressions: [{ key, operator, ...(needsValues && { values }) }] }
}

function namespacesOf({ namespaces }: ClusterRecipe, selector: NamespaceRecipe): unknown {
  if (selector.by === 'all') return {}
  if (selector.by === 'team') return { matchLabels: { team: selector.value } }
  return { matchLabels: { 'kubernetes.io/metadata.name': `ns${selector.value % namespaces.length}` } }
}
