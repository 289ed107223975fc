import { ViewBuilder } from '../builder.ts'
import { textAt } from '../read/at.ts'
import { evidenceOf, nameOf, nodeOf, textOf } from '../read/element.ts'
import { groupFlowsOf, membersOf } from '../read/group-flows.ts'
import { workloadsByFolder } from '../read/workloads.ts'
import { verbsOf } from '../read/grants.ts'
import { holdersOf } from '../read/holders.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'
import { addonNode, balancerNode, nodesNode, workloadNode } from './cast.ts'

/** The cluster: control plane, nodes, namespaces with their pods, add-ons and what they work on. */
export function cluster(scene: Scene): View {
  const { subject, made, workloads, addons, balancers } = scene
  const builder = new ViewBuilder(subject)
  const managed = builder.box({
    id: 'control plane',
    title: 'Control plane',
    subtitle: 'run by AWS, outside the VPC',
    kind: 'global',
    text: 'EKS runs the Kubernetes API, its store and its controllers in an account of AWS.',
  })
  for (const one of made('cluster')) {
    builder.node(
      nodeOf(one, subject, { title: 'Kubernetes API', subtitle: `EKS ${textAt(one.args, 'version') ?? ''}`.trim() }),
      managed,
    )
  }
  const machines = builder.box({
    id: 'nodes',
    title: 'Nodes',
    kind: 'private-subnets',
    text: 'Machines of the cluster; every pod is on one of them.',
  })
  for (const one of made('nodes')) builder.node(nodesNode(one, subject), machines)
  const namespace = (name: string): string => {
    if (builder.has(`namespace ${name}`)) return `namespace ${name}`
    const object = subject.graph.resources.find(
      ({ type, args }) => type === 'v1/Namespace' && textAt(args, 'metadata.name') === name,
    )
    return builder.box({
      id: `namespace ${name}`,
      title: `Namespace ${name}`,
      kind: 'namespace',
      text: object === undefined ? `Namespace ${name} of Kubernetes.` : textOf(`Namespace ${name}`, object),
      evidence: object === undefined ? [] : [evidenceOf(object)],
    })
  }
  for (const workload of workloads) builder.node(workloadNode(workload, subject), namespace(workload.namespace))
  for (const addon of addons) builder.node(addonNode(addon, subject), namespace(addon.namespace))
  for (const addon of subject.graph.resources.filter(({ args }) => typeof args['addon_name'] === 'string')) {
    const { icon, ...node } = nodeOf(addon, subject, {
      title: String(addon.args['addon_name']),
      subtitle: 'add-on of EKS',
    })
    void icon
    builder.node({ ...node, icon: 'resource/Gear' }, namespace('kube-system'))
  }
  for (const balancer of balancers) builder.node(balancerNode(balancer, subject))
  for (const secret of made('secret')) builder.node(nodeOf(secret, subject, { title: nameOf(secret) }))
  controlPlaneTraffic(builder, scene)
  work(builder, scene)
  return builder.map({
    name: 'cluster',
    title: `${subject.environment}: cluster`,
    description: 'Control plane, nodes, pods by namespace, and what add-ons do for them.',
    towards: 'right',
  })
}

/** What security groups let through between the control plane and the nodes. */
function controlPlaneTraffic(builder: ViewBuilder, { subject, balancers, made }: Scene): void {
  const ends = new Set([...made('cluster'), ...made('nodes')].map(({ id }) => id))
  const members = membersOf(subject, balancers).filter(({ id }) => ends.has(id))
  for (const { from, to, ports, text, evidence } of groupFlowsOf(subject)) {
    for (const source of members.filter(({ groups }) => groups.includes(from.id))) {
      for (const target of members.filter(({ groups }) => groups.includes(to.id))) {
        builder.edge(source.id, target.id, 'traffic', { title: ports, text, evidence })
      }
    }
  }
}

/** What add-ons make, read and scale: by their roles, by the Ingress, by the applications of Argo CD. */
function work(builder: ViewBuilder, scene: Scene): void {
  const { subject, made, addons, balancers, workloads, rights } = scene
  for (const { role, actions, targets, evidence } of rights().grants) {
    for (const holder of holdersOf(role, rights(), scene).filter((id) =>
      addons.some(({ application }) => application.id === id),
    )) {
      for (const target of targets) {
        builder.edge(holder, target.id, 'data', {
          title: verbsOf(actions),
          text: `Its role allows ${actions.join(', ')}.`,
          evidence,
        })
      }
      const scales = actions.includes('SetDesiredCapacity')
      for (const nodes of scales ? made('nodes') : []) {
        builder.edge(holder, nodes.id, 'ownership', {
          title: 'scales',
          text: 'It sets how many nodes there are.',
          evidence,
        })
      }
      const balances = actions.includes('CreateLoadBalancer')
      for (const { id, ingress, evidence: why } of balances ? balancers : []) {
        if (ingress === undefined) continue
        builder.edge(holder, id, 'ownership', {
          title: 'makes',
          text: 'It makes the load balancer from the Ingress.',
          evidence: [...evidence, ...why],
        })
      }
    }
  }
  const argo = addons.find(({ chart }) => chart === 'argo-cd')
  const inFolder = workloadsByFolder(workloads)
  for (const application of subject.graph.resources.filter(({ type }) => type === 'argoproj.io/v1alpha1/Application')) {
    const folder = textAt(application.args, 'spec.source.path')
    for (const { deployment, name } of inFolder(folder)) {
      builder.edge(argo?.application.id ?? '', deployment.id, 'delivery', {
        title: 'keeps',
        text: `Argo CD keeps ${name} at what ${folder} in the repository says.`,
        evidence: [evidenceOf(application)],
      })
    }
  }
}
