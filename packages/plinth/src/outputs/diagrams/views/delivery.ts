import type { Resource } from '#graph/resource.ts'
import { ViewBuilder } from '../builder.ts'
import { at, listAt, textAt } from '../read/at.ts'
import { evidenceOf, nameOf, nodeOf, stateOf, textOf } from '../read/element.ts'
import { workloadsByFolder } from '../read/workloads.ts'
import { verbsOf } from '../read/grants.ts'
import type { Scene } from '../read/scene.ts'
import type { Node, View } from '../view.ts'
import { workloadNode } from './cast.ts'

/** How a change gets from the repository to what runs: workflows, the roles they take, registries, Argo CD. */
export function delivery(scene: Scene): View {
  const { subject, made, workloads, addons } = scene
  const builder = new ViewBuilder(subject)
  const workflows = subject.graph.resources.filter(({ engine }) => engine === 'github-actions')
  const actions = builder.box({
    id: 'github',
    title: 'GitHub Actions',
    kind: 'outside',
    icon: 'resource/GitRepository',
    text: 'Workflows of the repository.',
  })
  const mine = workflows.filter((workflow) => isFor(workflow, subject.environment))
  for (const workflow of mine) builder.node(workflowNode(workflow, scene), actions)
  const roles = builder.box({
    id: 'roles',
    title: 'IAM roles',
    kind: 'global',
    icon: 'service/AWSIdentityandAccessManagement',
    text: 'Roles that jobs take, for an hour at most.',
  })
  for (const role of made('role')) {
    const taken = mine.filter((workflow) =>
      rolesTaken(workflow).some((arn) => arn.endsWith(`/${textAt(role.args, 'name') ?? '?'}`)),
    )
    if (taken.length === 0) continue
    builder.node(nodeOf(role, subject, { title: textAt(role.args, 'name') ?? role.name, subtitle: '' }), roles)
    for (const workflow of taken) {
      builder.edge(workflow.id, role.id, 'trust', {
        title: '',
        text: `Jobs of ${workflow.name} take this role.`,
        evidence: [evidenceOf(workflow), evidenceOf(role)],
      })
    }
  }
  const registry = builder.box({
    id: 'registry',
    title: 'Amazon ECR',
    kind: 'region',
    icon: 'service/AmazonElasticContainerRegistry',
    text: 'Images of the services.',
  })
  for (const repository of made('repository')) {
    const { icon, ...node } = nodeOf(repository, subject, { title: nameOf(repository) })
    void icon
    builder.node(node, registry)
  }
  const pods = builder.box({
    id: 'pods',
    title: 'Cluster',
    kind: 'cluster',
    icon: 'service/AmazonElasticKubernetesService',
    text: 'What runs in the cluster.',
  })
  const argo = addons.find(({ chart }) => chart === 'argo-cd')
  if (argo !== undefined) builder.node({ ...argoNode(argo.application), state: stateOf(subject) }, pods)
  for (const workload of workloads) builder.node(workloadNode(workload, subject), pods)
  arrows(builder, scene, mine)
  return builder.map({
    name: 'delivery',
    title: `${subject.environment}: delivery`,
    description: 'How a change gets from the repository to what runs.',
  })
}

/** Workflows of one environment name it at their end; the others serve all. */
function isFor(workflow: Resource, environment: string): boolean {
  const [, of] = /^rollout-(.+)\.yml$/.exec(workflow.name) ?? []
  return of === undefined || of === environment
}

function workflowNode(workflow: Resource, { subject }: Scene): Node {
  const starts = Object.keys(at(workflow.args, 'on') ?? {}).map((event) => event.replaceAll('_', ' '))
  return {
    id: workflow.id,
    title: textAt(workflow.args, 'name') ?? workflow.name,
    subtitle: starts.join(', '),
    text: textOf(`Workflow ${workflow.name}`, workflow),
    evidence: [evidenceOf(workflow)],
    state: stateOf(subject),
    icon: 'resource/SourceCode',
  }
}

function argoNode(application: Resource): Omit<Node, 'state'> {
  return {
    id: application.id,
    title: 'Argo CD',
    subtitle: 'syncs from the repository',
    text: textOf('Argo CD', application),
    evidence: [evidenceOf(application)],
    icon: 'resource/Gear',
  }
}

/** ARNs of roles that stand anywhere in a workflow. */
function rolesTaken(workflow: Resource): readonly string[] {
  return JSON.stringify(workflow.args).match(/arn:aws[\w-]*:iam::\d+:role\/[\w+=,.@/-]+/g) ?? []
}

function arrows(
  builder: ViewBuilder,
  { subject, made, workloads, addons, rights }: Scene,
  workflows: readonly Resource[],
): void {
  for (const workflow of workflows) {
    for (const job of Object.values(at(workflow.args, 'jobs') ?? {})) {
      const called = workflows.find(({ name }) => textAt(job, 'uses')?.endsWith(`/${name}`))
      if (called !== undefined) {
        builder.edge(workflow.id, called.id, 'order', {
          title: 'calls',
          text: `${workflow.name} calls ${called.name}.`,
          evidence: [evidenceOf(workflow)],
        })
      }
    }
  }
  const repositories = new Set(made('repository').map(({ id }) => id))
  for (const { role, actions, targets, evidence } of rights().grants) {
    for (const target of targets.filter(({ id }) => repositories.has(id))) {
      builder.edge(role.id, target.id, 'delivery', {
        title: verbsOf(actions),
        text: `The role allows ${actions.join(', ')}.`,
        evidence,
      })
    }
  }
  for (const { deployment, images, name } of workloads) {
    for (const image of images) {
      builder.edge(image, deployment.id, 'delivery', {
        title: 'image',
        text: `${name} runs an image of this repository.`,
        evidence: [evidenceOf(deployment, 'spec.template.spec.containers')],
      })
    }
  }
  const inFolder = workloadsByFolder(workloads)
  const argo = addons.find(({ chart }) => chart === 'argo-cd')
  for (const application of subject.graph.resources.filter(({ args }) => listAt(args, 'spec.source.path').length > 0)) {
    const folder = textAt(application.args, 'spec.source.path') ?? ''
    const from = textAt(application.args, 'spec.source.repoURL') ?? 'the repository'
    if (argo === undefined) continue
    builder.edge('github', argo.application.id, 'delivery', {
      title: 'manifests',
      text: `Argo CD reads ${from}.`,
      evidence: [evidenceOf(application)],
    })
    for (const { deployment, name } of inFolder(folder)) {
      builder.edge(argo.application.id, deployment.id, 'delivery', {
        title: 'keeps',
        text: `Argo CD keeps ${name} at what ${folder} says.`,
        evidence: [evidenceOf(application)],
      })
    }
  }
}
