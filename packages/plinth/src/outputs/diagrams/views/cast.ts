import { evidenceOf, nameOf, nodeOf, sentence, stateOf, textOf } from '../read/element.ts'
import type { Balancer } from '../read/balancers.ts'
import type { Addon, Workload } from '../read/workloads.ts'
import type { Subject } from '#answers/subject.ts'
import type { Resource } from '#graph/resource.ts'
import { textAt } from '../read/at.ts'
import type { Node } from '../view.ts'

/** Pods of a service of the platform. */
export function workloadNode(workload: Workload, subject: Subject): Node {
  const { deployment, name, ports, services } = workload
  const port = ports.map(({ number }) => `:${number}`).join(' ')
  return {
    id: deployment.id,
    title: name,
    subtitle: `${podsText(workload)}${port === '' ? '' : `, ${port}`}`,
    text: textOf(`Pods of ${name}`, deployment),
    evidence: [deployment, ...services].map((resource) => evidenceOf(resource)),
    state: stateOf(subject),
    icon: 'resource/AmazonElasticContainerServiceContainer1',
    many: 'services',
  }
}

function podsText({ replicas, mostReplicas }: Workload): string {
  if (replicas !== mostReplicas) return `${replicas} to ${mostReplicas} pods`
  return replicas === 1 ? '1 pod' : `${replicas} pods`
}

export function addonNode({ application, chart, version }: Addon, subject: Subject): Node {
  return {
    id: application.id,
    title: chart,
    subtitle: `chart ${version}`,
    text: textOf(`Add-on ${chart}`, application),
    evidence: [evidenceOf(application)],
    state: stateOf(subject),
    icon: 'resource/Gear',
    many: 'add-ons',
  }
}

export function balancerNode({ id, text, evidence, internal, ports }: Balancer, subject: Subject): Node {
  const listens = ports.length === 0 ? '' : `, ${ports.join(', ')}`
  return {
    id,
    title: 'Load balancer',
    subtitle: `${internal ? 'internal' : 'faces the internet'}${listens}`,
    text: sentence(text),
    evidence,
    state: stateOf(subject),
    icon: 'resource/ElasticLoadBalancingApplicationLoadBalancer',
  }
}

/** A database or a cache, by the name that the platform file gives it. */
export function storeNode(store: Resource, subject: Subject): Node {
  const node = nodeOf(store, subject)
  return { ...node, title: nameOf(store), subtitle: [node.title, node.subtitle].filter(Boolean).join(' ') }
}

export function nodesNode(nodes: Resource, subject: Subject): Node {
  const { args } = nodes
  const sizes = ['min_size', 'max_size'].map((key) => {
    const config: unknown = Array.isArray(args['scaling_config']) ? args['scaling_config'][0] : args['scaling_config']
    return (config as Readonly<Record<string, unknown>> | undefined)?.[key]
  })
  const types = (Array.isArray(args['instance_types']) ? args['instance_types'] : []).filter(
    (type) => typeof type === 'string',
  )
  return nodeOf(nodes, subject, {
    title: `Nodes ${textAt(args, 'node_group_name') ?? nodes.name}`,
    subtitle: [types.join(' '), sizes.every((size) => typeof size === 'number') ? sizes.join(' to ') : '']
      .filter(Boolean)
      .join(', '),
  })
}
