import type { Subject } from '#answers/subject.ts'
import type { Graph } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { referencesIn } from '#graph/value.ts'
import { at, labelsAt, listAt, numberAt, textAt } from './at.ts'
import { SelectorIndex } from './selector-index.ts'

/** A Deployment, and what else the cluster has for it. */
export interface Workload {
  readonly deployment: Resource
  readonly name: string
  readonly namespace: string
  /** Fewest pods that run. */
  readonly replicas: number
  /** Most pods that its autoscaler starts; the same without one. */
  readonly mostReplicas: number
  /** Ports of its containers, by name and by number. */
  readonly ports: readonly Port[]
  readonly labels: Readonly<Record<string, string>>
  readonly serviceAccount: string
  /** Repositories of its images. */
  readonly images: readonly string[]
  /** Names of the Secrets it reads, each with the keys. */
  readonly secrets: ReadonlyMap<string, readonly string[]>
  /** Services that select it. */
  readonly services: readonly Resource[]
}

interface Port {
  readonly name: string
  readonly number: number
  readonly protocol: string
}

/** A chart that Argo CD keeps in the cluster. */
export interface Addon {
  readonly application: Resource
  readonly chart: string
  readonly version: string
  readonly namespace: string
  /** Roles that its values or a Pod Identity association give it. */
  readonly roles: readonly string[]
}

export function workloadsOf({ graph }: Subject): readonly Workload[] {
  const alone = graph.resources
    .filter(({ engine, args }) => engine === 'kubernetes' && at(args, 'spec.template.spec.containers') !== undefined)
    .map(workloadOf)
  const index = new SelectorIndex(alone)
  const services = new Map<string, Resource[]>(alone.map(({ deployment }) => [deployment.id, []]))
  for (const service of graph.resources.filter(({ type }) => type === 'v1/Service')) {
    if (at(service.args, 'spec.selector') === undefined) continue
    const namespace = textAt(service.args, 'metadata.namespace') ?? 'default'
    for (const { deployment } of index.selected(namespace, labelsAt(service.args, 'spec.selector'))) {
      services.get(deployment.id)?.push(service)
    }
  }
  const scaled = boundsByTarget(graph)
  return alone.map((workload) => ({
    ...workload,
    ...scaled.get(`${workload.namespace}/${workload.name}`),
    services: services.get(workload.deployment.id) ?? [],
  }))
}

/** Least and most pods by what an autoscaler scales, as `namespace/name`. */
function boundsByTarget(graph: Graph): ReadonlyMap<string, Pick<Workload, 'replicas' | 'mostReplicas'>> {
  const scalers = graph.resources.filter(({ type }) => type === 'autoscaling/v2/HorizontalPodAutoscaler')
  return new Map(
    scalers.map(({ args }) => {
      const replicas = numberAt(args, 'spec.minReplicas') ?? 1
      const target = `${textAt(args, 'metadata.namespace') ?? 'default'}/${textAt(args, 'spec.scaleTargetRef.name') ?? ''}`
      return [target, { replicas, mostReplicas: numberAt(args, 'spec.maxReplicas') ?? replicas }]
    }),
  )
}

function workloadOf(deployment: Resource): Omit<Workload, 'services'> {
  const { args } = deployment
  const namespace = textAt(args, 'metadata.namespace') ?? 'default'
  const labels = labelsAt(args, 'spec.template.metadata.labels')
  const containers = listAt(args, 'spec.template.spec.containers')
  return {
    deployment,
    name: textAt(args, 'metadata.name') ?? deployment.name,
    namespace,
    replicas: numberAt(args, 'spec.replicas') ?? 1,
    mostReplicas: numberAt(args, 'spec.replicas') ?? 1,
    ports: containers.flatMap((container) => listAt(container, 'ports')).map(portOf),
    labels,
    serviceAccount: textAt(args, 'spec.template.spec.serviceAccountName') ?? 'default',
    images: [
      ...new Set(referencesIn(containers.map((container) => at(container, 'image'))).map(({ target }) => target)),
    ],
    secrets: secretsOf(containers),
  }
}

function portOf(port: unknown): Port {
  return {
    name: textAt(port, 'name') ?? '',
    number: numberAt(port, 'containerPort') ?? 0,
    protocol: textAt(port, 'protocol') ?? 'TCP',
  }
}

function secretsOf(containers: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  const secrets = new Map<string, string[]>()
  for (const variable of containers.flatMap((container) => listAt(container, 'env'))) {
    const name = textAt(variable, 'valueFrom.secretKeyRef.name')
    const key = textAt(variable, 'valueFrom.secretKeyRef.key')
    if (name === undefined || key === undefined) continue
    const keys = secrets.get(name)
    if (keys === undefined) secrets.set(name, [key])
    else keys.push(key)
  }
  return secrets
}

/** Workloads by the folder of their manifests: a folder of services ends in the name of one. */
export function workloadsByFolder(workloads: readonly Workload[]): (folder: string | undefined) => readonly Workload[] {
  const byName = new Map<string, readonly Workload[]>(workloads.map((workload) => [workload.name, [workload]]))
  return (folder) => byName.get(folder?.split('/').at(-1) ?? '') ?? []
}

export function addonsOf({ graph }: Subject): readonly Addon[] {
  return graph.resources
    .filter(({ args }) => textAt(args, 'spec.source.chart') !== undefined)
    .map((application) => {
      const { args } = application
      const chart = textAt(args, 'spec.source.chart') ?? ''
      const namespace = textAt(args, 'spec.destination.namespace') ?? 'default'
      return {
        application,
        chart,
        version: textAt(args, 'spec.source.targetRevision') ?? '',
        namespace,
        roles: rolesOf(args, { chart, namespace }, graph),
      }
    })
}

function rolesOf(
  args: Resource['args'],
  { chart, namespace }: Pick<Addon, 'chart' | 'namespace'>,
  graph: Graph,
): readonly string[] {
  const written = referencesIn(at(args, 'spec.source.helm')).map(({ target }) => target)
  const associated = graph.resources
    .filter((one) => one.args['namespace'] === namespace && one.args['service_account'] === accountOf(args, chart))
    .flatMap((one) => referencesIn(one.args['role_arn']).map(({ target }) => target))
  return [...new Set([...written, ...associated])]
}

/** The service account that the values name, in the two places where the charts have it. */
export function accountOf(args: Resource['args'], chart: string): string {
  const values = at(args, 'spec.source.helm.valuesObject')
  return textAt(values, 'serviceAccount.name') ?? textAt(values, 'rbac.serviceAccount.name') ?? chart
}
