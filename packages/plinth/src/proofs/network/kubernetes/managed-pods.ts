import type { ForwardPart } from '#aws/facets/forwards.ts'
import type { Resource } from '#graph/resource.ts'
import { labelsOf } from './labels.ts'
import type { Pods } from './pods.ts'
import { isGroup, textAt, valueAt } from './read-value.ts'

type AddOn = Extract<ForwardPart, { part: 'cluster-add-on' }>

/** An add-on that EKS installs, with what is written about it. */
export interface ManagedAddOn {
  readonly resource: Resource
  readonly name: string
  readonly configuration: unknown
}

export function managedAddOns(
  parts: readonly { readonly resource: Resource; readonly part: ForwardPart }[],
): readonly ManagedAddOn[] {
  return parts.flatMap(({ resource, part }) => {
    if (!isAddOn(part) || typeof part.name !== 'string') return []
    return [{ resource, name: part.name, configuration: part.configuration }]
  })
}

function isAddOn(part: ForwardPart): part is AddOn {
  return part.part === 'cluster-add-on'
}

/**
 * Pods of add-ons that EKS installs, outside of the network of the node: of those that platforms use that is CoreDNS
 * alone (its manifest: label `k8s-app: kube-dns`, ports `dns`, `dns-tcp`, `metrics`).
 */
export function podsOfManagedAddOns(addOns: readonly ManagedAddOn[]): readonly Pods[] {
  return addOns
    .filter(({ name }) => name === 'coredns')
    .map(({ resource }) => ({
      id: resource.id,
      resource,
      name: 'coredns',
      namespace: 'kube-system',
      labels: labelsOf({ labels: { 'k8s-app': 'kube-dns', 'eks.amazonaws.com/component': 'coredns' } }),
      ports: [
        { name: 'dns', port: 53, protocol: 'udp' },
        { name: 'dns-tcp', port: 53, protocol: 'tcp' },
        { name: 'metrics', port: 9153, protocol: 'tcp' },
      ],
      serviceAccount: 'coredns',
      hostNetwork: false,
      known: 'facts',
      ownRules: undefined,
    }))
}

/** Whether something in the cluster carries out network policies. */
export type Enforcement =
  | { readonly state: 'enforced'; readonly by: Resource }
  | { readonly state: 'ignored'; readonly by: Resource }
  | { readonly state: 'unknown' }

/** The VPC CNI enforces policies when it is told to; the value is text (EKS user guide, network policies). */
export function enforcementOf(addOns: readonly ManagedAddOn[]): Enforcement {
  const cni = addOns.find(({ name }) => name === 'vpc-cni')
  if (cni === undefined) return { state: 'unknown' }
  const { configuration, resource } = cni
  const isWritten = isGroup(configuration) && !('$' in configuration)
  if (configuration !== undefined && configuration !== null && !isWritten) return { state: 'unknown' }
  const flag = valueAt(configuration, 'enableNetworkPolicy')
  if (flag === undefined) return { state: 'ignored', by: resource }
  if (flag === 'true' || flag === true) return { state: 'enforced', by: resource }
  return flag === 'false' || flag === false ? { state: 'ignored', by: resource } : { state: 'unknown' }
}

/** How pods with security groups of their own are filtered: `strict` unless the VPC CNI is told otherwise. */
export function podGroupMode(addOns: readonly ManagedAddOn[]): 'strict' | 'standard' {
  const cni = addOns.find(({ name }) => name === 'vpc-cni')
  const mode = textAt(cni?.configuration, 'env', 'POD_SECURITY_GROUP_ENFORCING_MODE')
  return mode === 'standard' ? 'standard' : 'strict'
}
