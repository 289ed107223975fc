import type { Maker } from '#capabilities/maker.ts'
import { clusterDns, linkLocal, makeDefaultDeny, podIdentityAgent, podSecurityLabels } from '#capabilities/namespace.ts'
import { inWave } from '#capabilities/sync-waves.ts'
import { charts, type Chart } from '#facts/charts.ts'
import { decided, type WithSettings } from '#graph/value.ts'
import type { NetworkPolicyEgressRule, NetworkPolicyIngressRule } from '#kubernetes/types.gen.ts'
import type { Environment } from '#language/environment.ts'
import type { Addon, AddonNamespace } from './addon.ts'

/** The resolver answers here, and at the second address of the VPC (VPC user guide, DNS attributes). */
const vpcResolver = '169.254.169.253/32'

/** The namespace of an add-on with its own: the pods it may hold, and what passes its borders; else the border alone. */
export function makeAddonNamespace(make: Maker, environment: Environment, addon: Addon, hasRole: boolean): void {
  const { namespace } = addon
  if (typeof namespace === 'string') {
    makeSystemBorder(make, environment, addon, hasRole)
    return
  }
  make.object(
    'Namespace',
    {
      metadata: {
        name: namespace.name,
        labels: podSecurityLabels(environment, namespace.podSecurity),
        annotations: {
          ...inWave('namespaces'),
          'argocd.argoproj.io/sync-options': decided('Prune=false', 'with the namespace would go everything in it'),
        },
      },
    },
    `Home of ${addon.name} alone`,
  )
  makeDefaultDeny(make, namespace.name, 'namespaces')
  makeBorder(make, environment, namespace, hasRole)
}

function makeBorder(make: Maker, environment: Environment, namespace: AddonNamespace, hasRole: boolean): void {
  make.object(
    'NetworkPolicy',
    {
      metadata: { name: 'add-on', namespace: namespace.name, annotations: inWave('namespaces') },
      spec: {
        podSelector: {},
        policyTypes: ['Ingress', 'Egress'],
        ingress: waysIn(environment, namespace),
        egress: waysOut(environment, namespace, hasRole),
      },
    },
    `Out: the Kubernetes API, AWS and sources on the internet, all over TLS. In: ${whoComesIn(namespace)}`,
  )
}

function whoComesIn({ within, webhooks = [] }: AddonNamespace): string {
  const callers = [...(within === true ? ['its own pods'] : []), ...(webhooks.length > 0 ? ['the API server'] : [])]
  return callers.join(' and ') || 'nobody'
}

/**
 * `kube-system` is not ours to close. Its pods share the security group of the nodes, which stores let in, so each of
 * our add-ons there gets a border of its own; their charts label every pod with the name of the release.
 */
function makeSystemBorder(make: Maker, environment: Environment, addon: Addon, hasRole: boolean): void {
  const { apiServerCalls } = charts[addon.name] as Chart
  const webhooks = apiServerCalls === null ? [] : [apiServerCalls.port]
  const kubelets = addon.callsKubelets === true ? [kubeletsOf(environment)] : []
  make.object(
    'NetworkPolicy',
    {
      metadata: { name: addon.release, namespace: 'kube-system', annotations: inWave('namespaces') },
      spec: {
        podSelector: { matchLabels: { 'app.kubernetes.io/instance': addon.release } },
        policyTypes: ['Ingress', 'Egress'],
        ingress: waysIn(environment, { webhooks }),
        egress: [clusterDns, ...waysOut(environment, {}, hasRole), ...kubelets],
      },
    },
    `Pods of ${addon.name} reach names and TLS, and no store: ${webhooks.length > 0 ? 'the API server comes in' : 'nobody comes in'}`,
  )
}

/**
 * What CoreDNS itself reaches: the resolver of the VPC and the API server. Its way in stays open, because whoever is cut
 * off from names is cut off from everything.
 */
export function makeDnsBorder(make: Maker, environment: Environment): void {
  const resolver = [{ ipBlock: { cidr: environment.network.cidr } }, { ipBlock: { cidr: vpcResolver } }]
  make.object(
    'NetworkPolicy',
    {
      metadata: { name: 'coredns', namespace: 'kube-system', annotations: inWave('namespaces') },
      spec: {
        podSelector: { matchLabels: clusterDns.to[0].podSelector.matchLabels },
        policyTypes: ['Egress'],
        egress: [{ to: resolver, ports: clusterDns.ports }, ...waysOut(environment, {}, false)],
      },
    },
    'CoreDNS asks the resolver of the VPC and the API server, and reaches no store',
  )
}

function kubeletsOf({ network }: Environment): WithSettings<NetworkPolicyEgressRule> {
  return { to: [{ ipBlock: { cidr: network.cidr } }], ports: [{ protocol: 'TCP', port: 10_250 }] }
}

function waysIn(
  { network }: Environment,
  { within, webhooks = [] }: Pick<AddonNamespace, 'within' | 'webhooks'>,
): readonly WithSettings<NetworkPolicyIngressRule>[] {
  const calls = webhooks.map((port) => ({
    from: [{ ipBlock: { cidr: network.cidr } }],
    ports: [{ protocol: 'TCP' as const, port }],
  }))
  return [...(within === true ? [{ from: [{ podSelector: {} }] }] : []), ...calls]
}

function waysOut(
  { cluster }: Environment,
  { within }: Pick<AddonNamespace, 'within'>,
  hasRole: boolean,
): readonly WithSettings<NetworkPolicyEgressRule>[] {
  const agent = hasRole && cluster.identity.value === 'podIdentity'
  return [
    {
      to: [{ ipBlock: { cidr: '0.0.0.0/0', except: [linkLocal] } }],
      ports: [{ protocol: 'TCP', port: 443 }],
    },
    ...(agent
      ? [
          {
            to: [{ ipBlock: { cidr: podIdentityAgent.cidr } }],
            ports: [{ protocol: 'TCP' as const, port: podIdentityAgent.port }],
          },
        ]
      : []),
    ...(within === true ? [{ to: [{ podSelector: {} }] }] : []),
  ]
}
