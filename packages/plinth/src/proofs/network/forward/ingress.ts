import type { Resource } from '#graph/resource.ts'
import type { KubernetesNetwork } from '../kubernetes/cluster.ts'
import { namespaceOf } from '../kubernetes/pods.ts'
import { groupAt, isGroup, listAt, textAt, valueAt } from '../kubernetes/read-value.ts'
import { selectedBy, targetPorts } from '../kubernetes/services.ts'
import type { Network } from '../model.ts'
import { balancerSites, type BalancerGround } from './balancer-sites.ts'
import type { Forwarder, Listener, Onward } from './forwarder.ts'
import { portsFor } from './target-group-bindings.ts'

const prefix = 'alb.ingress.kubernetes.io/'

/** An Ingress with the settings of its class, which go first (AWS Load Balancer Controller, IngressClassParams). */
interface IngressObject {
  readonly resource: Resource
  readonly namespace: string
  readonly setting: (name: string) => string | undefined
  /** Ingresses with the same key share a load balancer. */
  readonly key: string
}

/**
 * Load balancers that the AWS Load Balancer Controller makes from Ingresses. What it decides itself is read from its
 * documentation: subnets by their tags, a security group that lets the listeners in from everywhere unless groups are
 * named, rules in the groups of nodes unless it is told to leave them.
 */
export function ingressBalancers(network: Network, cluster: KubernetesNetwork): readonly Forwarder[] {
  const { resources } = network.subject.graph
  const classes = classParameters(resources)
  const ingresses = resources
    .filter(({ type }) => type === 'networking.k8s.io/v1/Ingress')
    .flatMap((resource) => ingressOf(resource, classes))
  return [...grouped(ingresses).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [balancerOf(first, group, network, cluster)]
  })
}

function grouped(ingresses: readonly IngressObject[]): ReadonlyMap<string, readonly IngressObject[]> {
  const groups = new Map<string, IngressObject[]>()
  for (const ingress of ingresses) {
    const known = groups.get(ingress.key)
    if (known === undefined) groups.set(ingress.key, [ingress])
    else known.push(ingress)
  }
  return groups
}

/** The name that a load balancer gets, by which others look it up. */
export function balancerNameOf({ resource }: Pick<Forwarder, 'resource'>): string | undefined {
  return textAt(resource.args, 'metadata', 'annotations', `${prefix}load-balancer-name`)
}

interface IngressClass {
  readonly isOurs: boolean
  readonly parameters: unknown
}

function classParameters(resources: readonly Resource[]): ReadonlyMap<string, IngressClass> {
  const specs = new Map(
    resources
      .filter(({ type }) => type.endsWith('/IngressClassParams'))
      .map(({ args }) => [textAt(args, 'metadata', 'name') ?? '', valueAt(args, 'spec')] as const),
  )
  return new Map(
    resources
      .filter(({ type }) => type === 'networking.k8s.io/v1/IngressClass')
      .map(({ args }) => [
        textAt(args, 'metadata', 'name') ?? '',
        {
          isOurs: textAt(args, 'spec', 'controller') === 'ingress.k8s.aws/alb',
          parameters: specs.get(textAt(args, 'spec', 'parameters', 'name') ?? ''),
        },
      ]),
  )
}

/** `alb` is the class that the chart of the controller makes. */
function ingressOf(resource: Resource, classes: ReadonlyMap<string, IngressClass>): readonly IngressObject[] {
  const annotations = groupAt(resource.args, 'metadata', 'annotations')
  const className =
    textAt(resource.args, 'spec', 'ingressClassName') ?? textAt(annotations, 'kubernetes.io/ingress.class') ?? ''
  const found = classes.get(className) ?? { isOurs: className === 'alb', parameters: undefined }
  if (!found.isOurs) return []
  const ofClass: Readonly<Record<string, unknown>> = {
    scheme: valueAt(found.parameters, 'scheme'),
    'target-type': valueAt(found.parameters, 'targetType'),
    'group.name': valueAt(found.parameters, 'group', 'name'),
  }
  const setting = (name: string): string | undefined => {
    const value = ofClass[name] ?? annotations[`${prefix}${name}`]
    return typeof value === 'string' ? value : undefined
  }
  return [{ resource, namespace: namespaceOf(resource), setting, key: setting('group.name') ?? resource.id }]
}

function balancerOf(
  first: IngressObject,
  group: readonly IngressObject[],
  network: Network,
  cluster: KubernetesNetwork,
): Forwarder {
  const ground: BalancerGround = {
    resource: first.resource,
    scheme: first.setting('scheme') ?? 'internal',
    subnets: listOf(first.setting('subnets')),
    groups: listOf(first.setting('security-groups')),
    inbound: listOf(first.setting('inbound-cidrs')),
    listeners: group.flatMap(listenersOf),
  }
  return {
    id: first.resource.id,
    kind: 'load-balancer',
    resource: first.resource,
    sites: balancerSites(ground, network, cluster),
    listeners: ground.listeners,
    onward: group.flatMap((ingress) => backendsOf(ingress, cluster)),
    doubts: [],
  }
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** `[{"HTTP": 80}, {"HTTPS": 443}]`; without it HTTPS on 443 where a certificate is named, else HTTP on 80. */
function listenersOf({ setting, resource }: IngressObject): readonly Listener[] {
  const argument = `metadata.annotations.${prefix}listen-ports`
  const ports = portsIn(setting('listen-ports')) ?? [setting('certificate-arn') === undefined ? 80 : 443]
  return ports.map((port) => ({ port, transport: 'tcp', resource, argument }))
}

function portsIn(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return undefined
  try {
    const list = JSON.parse(text) as unknown
    if (!Array.isArray(list)) return undefined
    return list.flatMap((item) => (isGroup(item) ? Object.values(item).filter((port) => typeof port === 'number') : []))
  } catch {
    return undefined
  }
}

/** Where rules and the default backend send requests: straight to pods with target type `ip`, else to nodes. */
function backendsOf({ resource, namespace, setting }: IngressObject, cluster: KubernetesNetwork): readonly Onward[] {
  const rules = listAt(resource.args, 'spec', 'rules').flatMap((rule, r) =>
    listAt(rule, 'http', 'paths').map((path, p) => ({
      backend: valueAt(path, 'backend', 'service'),
      argument: `spec.rules.${r}.http.paths.${p}`,
    })),
  )
  const usual = valueAt(resource.args, 'spec', 'defaultBackend', 'service')
  const all = usual === undefined ? rules : [...rules, { backend: usual, argument: 'spec.defaultBackend' }]
  const straight = (setting('target-type') ?? 'instance') === 'ip'
  const managed = setting('security-groups') === undefined || setting('manage-backend-security-group-rules') === 'true'
  const services = new Map(
    cluster.services.flatMap((one) => (one.namespace === namespace ? [[one.name, one] as const] : [])),
  )
  return all.flatMap(({ backend, argument }) => {
    const service = services.get(textAt(backend, 'name') ?? '')
    if (service === undefined) return []
    const wanted = valueAt(backend, 'port', 'number') ?? valueAt(backend, 'port', 'name')
    return selectedBy(service, cluster.pods).map((pods) => ({
      from: undefined,
      to: straight
        ? ({ kind: 'pods', pods } as const)
        : ({ kind: 'unknown', reason: 'it sends requests to ports of nodes, which the cluster leads on' } as const),
      ports: [...new Set(portsFor(service, wanted).flatMap((port) => targetPorts(port, pods)))],
      transport: 'tcp' as const,
      resource,
      argument,
      way: managed ? ('managed-rules' as const) : ('own-interfaces' as const),
    }))
  })
}
