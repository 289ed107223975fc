import type { Resource } from '#graph/resource.ts'
import { matches } from './labels.ts'
import { namespaceOf, numbersOf, type Pods } from './pods.ts'
import { transportOf, type Transport } from './transport.ts'
import { groupAt, isGroup, listAt, numberAt, textAt, valueAt } from './read-value.ts'

/** A Service: a name and an address in the cluster that lead to pods. */
export interface KubeService {
  readonly resource: Resource
  readonly name: string
  readonly namespace: string
  readonly type: string
  readonly ports: readonly ServicePort[]
  readonly selector: unknown
}

export interface ServicePort {
  readonly name: string | undefined
  readonly port: number
  readonly protocol: Transport
  /** A number, or the name of a port of the pods. */
  readonly target: number | string
}

export function servicesOf(resources: readonly Resource[]): readonly KubeService[] {
  return resources.filter(({ type }) => type === 'v1/Service').map(serviceOf)
}

function serviceOf(resource: Resource): KubeService {
  const spec = groupAt(resource.args, 'spec')
  return {
    resource,
    name: textAt(resource.args, 'metadata', 'name') ?? resource.name,
    namespace: namespaceOf(resource),
    type: textAt(spec, 'type') ?? 'ClusterIP',
    ports: listAt(spec, 'ports').flatMap((port) => {
      const number = numberAt(port, 'port')
      return number === undefined ? [] : [portOf(port, number)]
    }),
    selector: spec.selector,
  }
}

/** Without a target the same number is meant (Kubernetes API, ServicePort). */
function portOf(port: unknown, number: number): ServicePort {
  const target = valueAt(port, 'targetPort')
  return {
    name: textAt(port, 'name'),
    port: number,
    protocol: transportOf(valueAt(port, 'protocol')),
    target: typeof target === 'number' || typeof target === 'string' ? target : number,
  }
}

/** Pods that a Service leads to: those of its namespace that carry all labels of its selector; none without one. */
export function selectedBy(service: KubeService, pods: readonly Pods[]): readonly Pods[] {
  const selector = service.selector
  if (!isGroup(selector) || Object.keys(selector).length === 0) return []
  const [label] = Object.entries(selector)
  const candidates = label === undefined ? [] : (podsByLabel(pods).get(keyOf(service.namespace, ...label)) ?? [])
  return candidates.filter((one) => matches({ matchLabels: selector }, one.labels) === 'yes')
}

/** Pods by each of their labels, worked out once for a list: every Service of a platform asks the same one. */
const indexes = new WeakMap<readonly Pods[], ReadonlyMap<string, readonly Pods[]>>()

function podsByLabel(pods: readonly Pods[]): ReadonlyMap<string, readonly Pods[]> {
  const known = indexes.get(pods)
  if (known !== undefined) return known
  const index = new Map<string, Pods[]>()
  for (const one of pods) {
    for (const [name, value] of one.labels.known) {
      const key = keyOf(one.namespace, name, value)
      const group = index.get(key)
      if (group === undefined) index.set(key, [one])
      else group.push(one)
    }
  }
  indexes.set(pods, index)
  return index
}

function keyOf(namespace: string, label: string, value: unknown): string {
  return `${namespace}\0${label}\0${String(value)}`
}

/** Ports of pods that a port of a Service leads to. */
export function targetPorts({ target, protocol }: ServicePort, pods: Pods): readonly number[] {
  if (typeof target === 'number') return [target]
  const number = /^\d+$/.test(target) ? [Number(target)] : []
  return number.length > 0 ? number : numbersOf(pods, target, protocol)
}
