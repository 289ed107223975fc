import type { Maker } from '#capabilities/maker.ts'
import { linkLocal, makeDefaultDeny, podIdentityAgent, podSecurityLabels } from '#capabilities/namespace.ts'
import { inWave } from '#capabilities/sync-waves.ts'
import { decided, type WithSettings } from '#graph/value.ts'
import type { NetworkPolicyEgressRule, NetworkPolicyIngressRule } from '#kubernetes/types.gen.ts'
import type { Environment } from '#language/environment.ts'
import type { Addon, AddonNamespace } from './addon.ts'

/** The namespace of an add-on with its own: the pods it may hold, and what passes its borders. */
export function makeAddonNamespace(make: Maker, environment: Environment, addon: Addon, hasRole: boolean): void {
  const { namespace } = addon
  if (typeof namespace === 'string') return
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

function waysIn(
  { network }: Environment,
  { within, webhooks = [] }: AddonNamespace,
): readonly WithSettings<NetworkPolicyIngressRule>[] {
  const calls = webhooks.map((port) => ({
    from: [{ ipBlock: { cidr: network.cidr } }],
    ports: [{ protocol: 'TCP' as const, port }],
  }))
  return [...(within === true ? [{ from: [{ podSelector: {} }] }] : []), ...calls]
}

function waysOut(
  { cluster }: Environment,
  { within }: AddonNamespace,
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
