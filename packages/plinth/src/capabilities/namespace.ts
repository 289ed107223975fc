import { decided, derive, type Setting } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import type { Maker } from './maker.ts'
import { inWave, type Wave } from './sync-waves.ts'

/** Levels of the Pod Security Standards, from the strictest on. */
export type PodSecurity = 'restricted' | 'baseline' | 'privileged'

/** The namespace of the services of a platform. A cluster serves one environment, so its name need not say which. */
export function servicesNamespace({ platform }: Pick<Environment, 'platform'>): string {
  return platform
}

/** Labels by which the API server holds every pod of a namespace to a level, as that level was in this version. */
export function podSecurityLabels(
  { cluster }: Pick<Environment, 'cluster'>,
  level: Setting<PodSecurity>,
): Readonly<Record<string, Setting<string>>> {
  const version = derive(cluster.version, (minor) => `v${minor}`)
  return {
    'pod-security.kubernetes.io/enforce': level,
    'pod-security.kubernetes.io/enforce-version': version,
    'pod-security.kubernetes.io/warn': decided('restricted', 'who applies something weaker should at least read it'),
    'pod-security.kubernetes.io/warn-version': version,
  }
}

/** The DNS of the cluster, by the label that CoreDNS carries for as long as it was called kube-dns. */
export const clusterDns = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
} as const

/** Closes a namespace in both directions; what is allowed is added pod by pod. Names of the cluster stay in reach. */
export function makeDefaultDeny(make: Maker, namespace: string, wave?: Wave): void {
  const meta = { namespace, ...(wave !== undefined && { annotations: inWave(wave) }) }
  make.object(
    'NetworkPolicy',
    {
      metadata: { name: 'default-deny', ...meta },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    },
    'Nobody reaches a pod here, and no pod reaches anything, unless another policy says so',
  )
  make.object(
    'NetworkPolicy',
    {
      metadata: { name: 'allow-dns', ...meta },
      spec: {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [clusterDns],
      },
    },
    'Every pod may look up names, at the cluster DNS alone',
  )
}

/** Address at which the Pod Identity agent of a node answers (EKS user guide, pod identities). */
export const podIdentityAgent = { cidr: '169.254.170.23/32', port: 80 } as const

/** Link-local addresses: the metadata of the node, with its credentials, is at 169.254.169.254. */
export const linkLocal = '169.254.0.0/16'
