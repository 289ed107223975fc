import { ViewBuilder } from '../builder.ts'
import { evidenceOf, nameOf, nodeOf } from '../read/element.ts'
import { verbsOf } from '../read/grants.ts'
import { holdersOf } from '../read/holders.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'
import { addonNode, storeNode, workloadNode } from './cast.ts'
import { githubNode } from './frames.ts'

/** Where content is kept: images, files, state, logs; who writes it and who reads it. */
export function storage(scene: Scene): View {
  const { subject, made, workloads, addons } = scene
  const builder = new ViewBuilder(subject)
  const box = (id: string, title: string, icon: string): string =>
    builder.box({ id, title, kind: 'group', icon, text: `${title} of this environment.` })
  if (subject.graph.resources.some(({ engine }) => engine === 'github-actions')) builder.node(githubNode(subject))
  const kept = [
    ...made('repository').map(
      (one) => [one, box('registry', 'Amazon ECR', 'service/AmazonElasticContainerRegistry')] as const,
    ),
    ...made('bucket').map((one) => [one, box('buckets', 'Amazon S3', 'service/AmazonSimpleStorageService')] as const),
    ...made('table').map((one) => [one, box('tables', 'Amazon DynamoDB', 'service/AmazonDynamoDB')] as const),
    ...made('logs').map((one) => [one, box('logs', 'CloudWatch Logs', 'service/AmazonCloudWatch')] as const),
  ]
  for (const [resource, inside] of kept) {
    const { icon, ...node } = nodeOf(resource, subject, { title: nameOf(resource) })
    void icon
    builder.node(node, inside)
  }
  for (const store of made('store'))
    builder.node(storeNode(store, subject), box('stores', 'Databases and caches', 'service/AmazonRDS'))
  for (const distribution of made('distribution')) builder.node(nodeOf(distribution, subject))
  const pods = box('pods', 'Kubernetes pods', 'service/AmazonElasticKubernetesService')
  for (const workload of workloads) builder.node(workloadNode(workload, subject), pods)
  for (const addon of addons.filter(({ roles }) => roles.length > 0)) builder.node(addonNode(addon, subject), pods)
  arrows(builder, scene)
  return builder.map({
    name: 'storage',
    title: `${subject.environment}: storage and registry`,
    description: 'Where content is kept, who writes it and who reads it.',
    towards: 'right',
  })
}

function arrows(builder: ViewBuilder, scene: Scene): void {
  const { flows, workloads, made, rights } = scene
  for (const { deployment, images, name } of workloads) {
    for (const image of images) {
      builder.edge(deployment.id, image, 'data', {
        title: 'pulls images',
        text: `Pods of ${name} run an image of this repository; the node pulls it.`,
        evidence: [evidenceOf(deployment, 'spec.template.spec.containers')],
      })
    }
  }
  const stores = new Set([...made('store'), ...made('bucket')].map(({ id }) => id))
  for (const { from, to, ports, text, evidence } of flows.filter((flow) => stores.has(flow.to))) {
    builder.edge(from, to, 'data', { title: ports, text, evidence })
  }
  for (const { role, actions, targets, evidence } of rights().grants) {
    const words = {
      title: verbsOf(actions),
      text: `The role ${nameOf(role)} allows ${actions.join(', ')}.`,
      evidence,
    }
    for (const target of targets) {
      for (const who of holdersOf(role, rights(), scene)) builder.edge(who, target.id, 'data', words)
    }
  }
}
