import type { Maker } from '#capabilities/maker.ts'
import { linkLocal, podIdentityAgent } from '#capabilities/namespace.ts'
import type { Resource } from '#graph/resource.ts'
import type { Setting } from '#graph/value.ts'
import type { NetworkPolicyEgressRule, NetworkPolicyIngressRule } from '#kubernetes/types.gen.ts'
import { decidedGroup, declaredGroup, metadataOf, selectorOf, type Workload } from './workload.ts'

/**
 * Who may reach a service and what it may reach: one rule for each link, on both sides of it. The namespace is closed
 * in both directions, so what is not here does not happen. Probes of the node's own kubelet pass without a rule.
 */
export function makeNetworkPolicy(make: Maker, workload: Workload): readonly Resource[] {
  const into = rulesIn(workload)
  const out = rulesOut(workload)
  if (into.length + out.length === 0) return []
  const policy = make.object(
    'NetworkPolicy',
    {
      metadata: metadataOf(workload),
      spec: {
        podSelector: { matchLabels: selectorOf(workload.service.slug) },
        policyTypes: ['Ingress', 'Egress'],
        ingress: into.map(({ rule }) => rule),
        egress: out.map(({ rule }) => rule),
      },
    },
    `In: ${namesOf(into)}. Out: ${namesOf(out)}`,
  )
  return [policy]
}

/** A rule that remembers the link that asked for it, and what is at the other end. */
interface Rule<T> {
  readonly other: string
  readonly rule: Setting<T>
}

function namesOf(rules: readonly Rule<unknown>[]): string {
  return rules.map(({ other }) => other).join(', ') || 'nothing'
}

/** Callers, and the load balancer where the edge routes here. */
function rulesIn(workload: Workload): readonly Rule<NetworkPolicyIngressRule>[] {
  const { service, grants, places } = workload
  const { port } = service.settings
  const callers = grants.callers.map(({ slug, name }) => ({
    other: name,
    rule: declaredGroup<NetworkPolicyIngressRule>(
      { from: podsOf(slug), ports: tcp(port) },
      places.calls.get(`${name} ${service.name}`) ?? service.path,
    ),
  }))
  if (grants.balancer === undefined) return callers
  const balancer = {
    other: 'the load balancer',
    rule: declaredGroup<NetworkPolicyIngressRule>(
      { from: grants.balancer.ranges.map(blockOf), ports: tcp(port) },
      places.routes.get(service.name) ?? service.path,
    ),
  }
  return [...callers, balancer]
}

/** Services that it calls, stores that it uses, and AWS where it has rights there. */
function rulesOut(workload: Workload): readonly Rule<NetworkPolicyEgressRule>[] {
  const { service, grants, places } = workload
  const calls = grants.calls.map(({ slug, name, port }) => ({
    other: name,
    rule: declaredGroup<NetworkPolicyEgressRule>(
      { to: podsOf(slug), ports: tcp(port) },
      places.calls.get(`${service.name} ${name}`) ?? service.path,
    ),
  }))
  const stores = grants.doors.flatMap(({ store, network }) => {
    if (network === undefined) return []
    const to = network.ranges.map(blockOf)
    const path = service.uses.find((link) => link.to === store.name)?.path ?? service.path
    return [{ other: store.name, rule: declaredGroup<NetworkPolicyEgressRule>({ to, ports: tcp(network.port) }, path) }]
  })
  return [...calls, ...stores, ...rulesToAws(workload)]
}

/** What a service with rights in AWS needs besides: its credentials, and the addresses of AWS. */
function rulesToAws({ role, environment }: Workload): readonly Rule<NetworkPolicyEgressRule>[] {
  if (role === undefined) return []
  return environment.cluster.identity.value === 'podIdentity' ? [toApis, toIdentityAgent] : [toApis]
}

const toApis: Rule<NetworkPolicyEgressRule> = {
  other: 'AWS',
  rule: decidedGroup<NetworkPolicyEgressRule>(
    { to: [{ ipBlock: { cidr: '0.0.0.0/0', except: [linkLocal] } }], ports: tcp(443) },
    'the addresses of AWS change, so the rights of the role are the narrower rule; never the metadata of the node, ' +
      'which holds the credentials of the node',
  ),
}

const toIdentityAgent: Rule<NetworkPolicyEgressRule> = {
  other: 'the Pod Identity agent',
  rule: decidedGroup<NetworkPolicyEgressRule>(
    { to: [blockOf(podIdentityAgent.cidr)], ports: tcp(podIdentityAgent.port) },
    'the agent on the node hands out the credentials of the role',
  ),
}

function podsOf(slug: string) {
  return [{ podSelector: { matchLabels: selectorOf(slug) } }]
}

function blockOf(cidr: string | Setting<string>) {
  return { ipBlock: { cidr } }
}

function tcp(port: number | Setting<number>) {
  return [{ protocol: 'TCP' as const, port }]
}
