import type { Evidence } from '#answers/answer.ts'
import type { Subject } from '#answers/subject.ts'
import { follow } from '#aws/facets/drawing.ts'
import type { Resource } from '#graph/resource.ts'
import { at, labelsAt, listAt, textAt } from './at.ts'
import type { SelectorIndex } from './selector-index.ts'
import { drawingOf, evidenceOf, sentence } from './element.ts'
import type { Workload } from './workloads.ts'

/** A load balancer: of Terraform, or made by the cluster from an Ingress. */
export interface Balancer {
  readonly id: string
  readonly name: string
  readonly internal: boolean
  readonly subnets: readonly string[]
  /** The Ingress that it is made from. */
  readonly ingress: Resource | undefined
  readonly text: string
  readonly evidence: readonly Evidence[]
  readonly ports: readonly string[]
  /** Names or ids of its security groups. */
  readonly groups: readonly string[]
}

export function balancersOf(subject: Subject): readonly Balancer[] {
  const { graph } = subject
  const written = graph.resources.filter((resource) => drawingOf(resource)?.kind === 'load-balancer')
  const byCluster = graph.resources
    .filter(({ type }) => type === 'networking.k8s.io/v1/Ingress')
    .map((ingress) => ofIngress(ingress, written, subject))
  const looked = new Set(byCluster.map(({ id }) => id))
  const own = written.filter(({ id, terraform }) => !looked.has(id) && terraform?.mode !== 'data')
  return [...byCluster, ...own.map((balancer) => ofTerraform(balancer, subject))]
}

function ofTerraform(balancer: Resource, { graph }: Subject): Balancer {
  return {
    id: balancer.id,
    name: textAt(balancer.args, 'name') ?? balancer.name,
    internal: balancer.args['internal'] === true,
    subnets: follow(balancer, 'subnets', graph).map(({ id }) => id),
    ingress: undefined,
    text: sentence(`Load balancer ${balancer.name}. ${balancer.because.reason}`),
    evidence: [evidenceOf(balancer)],
    ports: [],
    groups: follow(balancer, 'security_groups', graph).map(({ id }) => id),
  }
}

const annotation = 'alb.ingress.kubernetes.io/'

/** The AWS Load Balancer Controller makes it; Terraform looks it up by its name where the edge needs it. */
function ofIngress(ingress: Resource, written: readonly Resource[], subject: Subject): Balancer {
  const said = (key: string): string | undefined => {
    const value = (at(ingress.args, 'metadata.annotations') as Readonly<Record<string, unknown>> | undefined)?.[
      `${annotation}${key}`
    ]
    return typeof value === 'string' ? value : undefined
  }
  const name = said('load-balancer-name') ?? ingress.name
  const lookedUp = written.find(({ args }) => args['name'] === name)
  const internal = said('scheme') !== 'internet-facing'
  return {
    id: lookedUp?.id ?? ingress.id,
    name,
    internal,
    subnets: subnetsFor(internal, said('subnets'), subject),
    ingress,
    text: `Application Load Balancer ${name}. The load balancer controller makes it from the Ingress ${ingress.name}. ${sentence(ingress.because.reason)}`,
    evidence: [evidenceOf(ingress), ...(lookedUp === undefined ? [] : [evidenceOf(lookedUp)])],
    ports: portsOf(said('listen-ports')),
    groups: (said('security-groups') ?? '').split(',').map((group) => group.trim()),
  }
}

/** The controller takes the subnets that an annotation names, else those with the tag for its scheme. */
function subnetsFor(internal: boolean, named: string | undefined, { graph }: Subject): readonly string[] {
  const subnets = graph.resources.filter((resource) => drawingOf(resource)?.kind === 'subnet')
  const names = named?.split(',').map((name) => name.trim())
  const tag = internal ? 'kubernetes.io/role/internal-elb' : 'kubernetes.io/role/elb'
  return subnets
    .filter(({ args }) => {
      const tags = at(args, 'tags') as Readonly<Record<string, unknown>> | undefined
      return names === undefined ? tags?.[tag] === '1' : names.includes(String(tags?.['Name']))
    })
    .map(({ id }) => id)
}

/** `[{"HTTP": 80}]` is `HTTP 80`. */
function portsOf(listen: string | undefined): readonly string[] {
  return [...(listen ?? '').matchAll(/"(\w+)":\s*(\d+)/g)].map(([, protocol, port]) => `${protocol} ${port}`)
}

/** What the Ingress sends where: a path, the workload behind the Service, and the port of its containers. */
export interface IngressRoute {
  readonly path: string
  readonly workload: Workload
  readonly port: number | undefined
}

export function ingressRoutes(ingress: Resource, workloads: readonly Workload[]): readonly IngressRoute[] {
  const namespace = textAt(ingress.args, 'metadata.namespace')
  return listAt(ingress.args, 'spec.rules')
    .flatMap((rule) => listAt(rule, 'http.paths'))
    .flatMap((path) => {
      const service = textAt(path, 'backend.service.name')
      return workloads
        .filter(
          (workload) =>
            workload.namespace === namespace &&
            workload.services.some(({ args }) => textAt(args, 'metadata.name') === service),
        )
        .map((workload) => ({
          path: textAt(path, 'path') ?? '/',
          workload,
          port: targetPort(workload, service, at(path, 'backend.service.port')),
        }))
    })
}

/** Port of the containers behind a port of a Service. */
function targetPort(workload: Workload, service: string | undefined, port: unknown): number | undefined {
  const found = workload.services.find(({ args }) => textAt(args, 'metadata.name') === service)
  const line = listAt(found?.args, 'spec.ports').find(
    (one) => at(one, 'name') === at(port, 'name') || at(one, 'port') === at(port, 'number'),
  )
  const target = at(line, 'targetPort') ?? at(line, 'port')
  return typeof target === 'number' ? target : workload.ports.find(({ name }) => name === target)?.number
}

/** Workloads that a peer of a network policy stands for. */
export function peersOf(peer: unknown, namespace: string, index: SelectorIndex<Workload>): readonly Workload[] {
  if (at(peer, 'podSelector.matchLabels') === undefined || at(peer, 'namespaceSelector') !== undefined) return []
  return index.selected(namespace, labelsAt(peer, 'podSelector.matchLabels'))
}
