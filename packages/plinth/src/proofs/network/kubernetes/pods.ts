import { compareText } from '#diagnostics/diagnostic.ts'
import type { Resource } from '#graph/resource.ts'
import { labelsOf, type Labels } from './labels.ts'
import type { PolicyRule } from './policy-rule.ts'
import { groupAt, isGroup, listAt, numberAt, textAt, valueAt, type Group } from './read-value.ts'
import { transportOf, type Transport } from './transport.ts'

/** Pods that one object makes: all alike, so they are one thing in every question about the network. */
export interface Pods {
  /** Id of the resource that makes them, or `<id>/<part>` where a resource makes several kinds. */
  readonly id: string
  readonly resource: Resource
  /** Name in questions and answers: `backend`. */
  readonly name: string
  readonly namespace: string
  readonly labels: Labels
  readonly ports: readonly ContainerPort[]
  readonly serviceAccount: string
  /** They use the network of their node: its addresses, its security groups, no network policies. */
  readonly hostNetwork: boolean
  /** From the compiler's facts about a chart or a managed add-on, and not from an object in the graph. */
  readonly known: 'object' | 'facts'
  /** What policies that come with a chart let in; undefined when it brings none. */
  readonly ownRules: readonly PolicyRule[] | undefined
}

export interface ContainerPort {
  readonly name: string | undefined
  readonly port: number
  readonly protocol: Transport
}

/** Pods of every object that carries a pod template, whatever its kind: Deployments, DaemonSets, Jobs, plain pods. */
export function podsOfObjects(resources: readonly Resource[]): readonly Pods[] {
  return resources
    .filter(({ engine }) => engine === 'kubernetes')
    .flatMap((resource) => {
      const template = templateOf(resource)
      return template === undefined ? [] : [podsOf(resource, template)]
    })
    .toSorted((a, b) => compareText(a.id, b.id))
}

function podsOf(resource: Resource, template: Group): Pods {
  const spec = groupAt(template, 'spec')
  const name = textAt(resource.args, 'metadata', 'name') ?? resource.name
  return {
    id: resource.id,
    resource,
    name,
    namespace: namespaceOf(resource),
    labels: labelsOf(valueAt(template, 'metadata')),
    ports: portsOf(spec),
    serviceAccount: textAt(spec, 'serviceAccountName') ?? 'default',
    hostNetwork: spec.hostNetwork === true,
    known: 'object',
    ownRules: undefined,
  }
}

/** Namespace of an object; what says none is in `default` (Kubernetes documentation, namespaces). */
export function namespaceOf({ args }: Pick<Resource, 'args'>): string {
  return textAt(args, 'metadata', 'namespace') ?? 'default'
}

function templateOf({ args, type }: Resource): Group | undefined {
  const places = [['spec', 'template'], ['spec', 'jobTemplate', 'spec', 'template'], []]
  const found = places
    .map((path) => groupAt(args, ...path))
    .find((place) => listAt(place, 'spec', 'containers').length > 0)
  return found === undefined || type === 'workflow' ? undefined : found
}

/** Declared ports: of containers, and of init containers that keep running beside them. */
function portsOf(spec: Group): readonly ContainerPort[] {
  const beside = listAt(spec, 'initContainers').filter((container) => textAt(container, 'restartPolicy') === 'Always')
  return [...listAt(spec, 'containers'), ...beside].flatMap((container) =>
    listAt(container, 'ports').flatMap((port) => {
      const number = numberAt(port, 'containerPort')
      if (!isGroup(port) || number === undefined) return []
      return [{ name: textAt(port, 'name'), port: number, protocol: transportOf(port.protocol) }]
    }),
  )
}

/** Numbers of a named port of these pods. */
export function numbersOf({ ports }: Pods, name: string, protocol: Transport): readonly number[] {
  return [...new Set(ports.filter((port) => port.name === name && port.protocol === protocol).map(({ port }) => port))]
}
