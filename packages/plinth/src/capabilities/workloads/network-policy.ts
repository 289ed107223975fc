import type { Maker } from '#capabilities/maker.ts'
import { linkLocal, podIdentityAgent } from '#capabilities/namespace.ts'
import type { Resource } from '#graph/resource.ts'
import { decided, type Setting, type WithSettings } from '#graph/value.ts'
import type { Link } from '#language/environment.ts'
import type { NetworkPolicyPeer } from '#kubernetes/types.gen.ts'
import { metadataOf, selectorOf, type Workload } from './workload.ts'

/**
 * What a service may reach and who may reach it: one policy for each link, on both sides of it. The namespace is closed
 * in both directions, so what is not here does not happen. Probes of the node's own kubelet pass without a policy.
 */
export function makeNetworkPolicies(make: Maker, workload: Workload): readonly Resource[] {
  return [
    ...makeStorePolicies(make, workload),
    ...makeCallPolicies(make, workload),
    ...makeCallerPolicies(make, workload),
    ...makeBalancerPolicy(make, workload),
    ...makeAwsPolicies(make, workload),
  ]
}

interface PolicyPlan {
  readonly name: string
  readonly reason: string
  /** Pods and addresses at the other end. */
  readonly peers: readonly WithSettings<NetworkPolicyPeer>[]
  readonly port: number | Setting<number>
}

function makeStorePolicies(make: Maker, workload: Workload): readonly Resource[] {
  const { service, grants } = workload
  return grants.doors.flatMap(({ store, network }) => {
    if (network === undefined) return []
    return [
      makeEgress(make.in({ path: pathOf(service.uses, store.name, service.path) }), workload, {
        name: `${service.slug}-to-${store.slug}`,
        peers: network.ranges.map((cidr) => ({ ipBlock: { cidr } })),
        port: network.port,
        reason: `${service.name} uses ${store.name}`,
      }),
    ]
  })
}

function makeCallPolicies(make: Maker, workload: Workload): readonly Resource[] {
  const { service, grants } = workload
  return grants.calls.map(({ slug, name, port }) =>
    makeEgress(make.in({ path: pathOf(service.calls, name, service.path) }), workload, {
      name: `${service.slug}-to-${slug}`,
      peers: [{ podSelector: { matchLabels: selectorOf(slug) } }],
      port,
      reason: `${service.name} calls ${name}`,
    }),
  )
}

function makeCallerPolicies(make: Maker, workload: Workload): readonly Resource[] {
  const { service, grants } = workload
  return grants.callers.map(({ slug, name }) =>
    makeIngressPolicy(make, workload, {
      name: `${service.slug}-from-${slug}`,
      peers: [{ podSelector: { matchLabels: selectorOf(slug) } }],
      port: service.settings.port,
      reason: `${name} calls ${service.name}`,
    }),
  )
}

function makeBalancerPolicy(make: Maker, workload: Workload): readonly Resource[] {
  const { service, grants, environment } = workload
  if (grants.balancer === undefined) return []
  const route = environment.edge?.routes.find(({ to }) => to.to === service.name)
  const policy = makeIngressPolicy(make.in({ path: route?.to.path ?? service.path }), workload, {
    name: `${service.slug}-from-load-balancer`,
    peers: grants.balancer.ranges.map((cidr) => ({ ipBlock: { cidr } })),
    port: service.settings.port,
    reason: `The edge routes to ${service.name}; the load balancer stands in these subnets`,
  })
  return [policy]
}

/** What a service with rights in AWS needs besides: its credentials, and the addresses of AWS. */
function makeAwsPolicies(make: Maker, workload: Workload): readonly Resource[] {
  const { service, role, environment } = workload
  if (role === undefined) return []
  const uses = make.in({ path: [...service.path, 'uses'] })
  const apis = makeEgress(uses, workload, {
    name: `${service.slug}-to-aws`,
    peers: [{ ipBlock: awsApis }],
    port: 443,
    reason: `${service.name} uses stores that are reached through APIs of AWS`,
  })
  if (environment.cluster.identity.value !== 'podIdentity') return [apis]
  const agent = makeEgress(uses, workload, {
    name: `${service.slug}-to-pod-identity-agent`,
    peers: [{ ipBlock: { cidr: podIdentityAgent.cidr } }],
    port: podIdentityAgent.port,
    reason: `${service.name} gets the credentials of its role from the agent on its node`,
  })
  return [apis, agent]
}

/** The addresses of AWS are public and change, so no narrower range would hold. */
const awsApis = {
  cidr: decided('0.0.0.0/0', 'the addresses of AWS change; what the role may do is the narrower rule'),
  except: decided([linkLocal], 'the metadata of the node holds the credentials of the node'),
}

function makeEgress(make: Maker, workload: Workload, { name, peers, port, reason }: PolicyPlan): Resource {
  return make.object(
    'NetworkPolicy',
    {
      metadata: metadataOf(workload, name),
      spec: {
        podSelector: { matchLabels: selectorOf(workload.service.slug) },
        policyTypes: ['Egress'],
        egress: [{ to: peers, ports: [{ protocol: 'TCP', port }] }],
      },
    },
    reason,
  )
}

function makeIngressPolicy(make: Maker, workload: Workload, { name, peers, port, reason }: PolicyPlan): Resource {
  return make.object(
    'NetworkPolicy',
    {
      metadata: metadataOf(workload, name),
      spec: {
        podSelector: { matchLabels: selectorOf(workload.service.slug) },
        policyTypes: ['Ingress'],
        ingress: [{ from: peers, ports: [{ protocol: 'TCP', port }] }],
      },
    },
    reason,
  )
}

/** Where the platform file links to a target. */
function pathOf(links: readonly Link[], to: string, otherwise: readonly string[]): readonly string[] {
  return links.find((link) => link.to === to)?.path ?? otherwise
}
