import { referencesOf } from '#graph/graph.ts'
import type { Resource } from '#graph/resource.ts'
import { ViewBuilder } from '../builder.ts'
import { textAt } from '../read/at.ts'
import { evidenceOf, nameOf, sentence, stateOf, textOf } from '../read/element.ts'
import type { Scene } from '../read/scene.ts'
import type { Workload } from '../read/workloads.ts'
import type { Node, SequenceStep, View } from '../view.ts'
import { addonNode, storeNode, workloadNode } from './cast.ts'

/** Where passwords come from, and how they get to the pods that need them. */
export function secrets(scene: Scene): View {
  const { subject, made, workloads } = scene
  const builder = new ViewBuilder(subject)
  for (const node of participants(scene)) builder.node(node)
  const all = workloads.filter((workload) => workload.secrets.size > 0)
  const readers = all.slice(0, mostReaders)
  if (all.length > readers.length)
    builder.note(`${all.length - readers.length} more services get their secrets in the same way.`)
  for (const workload of readers) builder.node(workloadNode(workload, subject))
  const read = new Set(readers.flatMap((workload) => [...workload.secrets.keys()]))
  const copies = subject.graph.resources.filter(
    ({ args }) =>
      textAt(args, 'spec.secretStoreRef.name') !== undefined && read.has(textAt(args, 'spec.target.name') ?? ''),
  )
  const created = made('secret').slice(0, mostSecrets)
  const more = made('secret').length - created.length
  if (more > 0) builder.note(`Terraform creates ${more} more secrets in the same way.`)
  const steps = [
    ...(created.length === 0 ? [] : [provisioning]),
    ...created.map((secret) => creation(builder, secret, scene)),
    ...(copies.length === 0 ? [] : [inCluster(scene, readers)]),
    ...copies.flatMap((copy) => copied(builder, copy, scene)),
    ...readers.flatMap((workload) => used(builder, workload, scene)),
  ]
  if (steps.length === 0) builder.note('Nothing here needs a secret.')
  return builder.sequence(
    'secrets',
    `${subject.environment}: secrets`,
    'Where passwords come from, and how they get to the pods that need them.',
    steps,
  )
}

/** More than this is not read. */
const [mostReaders, mostSecrets] = [4, 6]

const provisioning: SequenceStep = {
  kind: 'note',
  over: ['terraform', 'secrets manager'],
  says: 'provisioning: Terraform apply',
}

function inCluster(scene: Scene, readers: readonly Workload[]): SequenceStep {
  const over = [operatorOf(scene), ...readers.map(({ deployment }) => deployment.id)].slice(0, 2)
  return { kind: 'note', over, says: 'at run time, in the cluster' }
}

const manager = 'secrets manager'
const kubernetes = 'kubernetes'

function operatorOf({ addons }: Scene): string {
  return addons.find(({ chart }) => chart === 'external-secrets')?.application.id ?? kubernetes
}

function participants({ subject, made, addons }: Scene): readonly Node[] {
  const state = stateOf(subject)
  if (made('secret').length === 0) return []
  const secretsKept = made('secret').map((secret) => evidenceOf(secret))
  const cluster = made('cluster').map((one) => evidenceOf(one))
  return [
    {
      id: 'terraform',
      title: 'Terraform',
      subtitle: 'apply',
      text: 'Terraform makes the secrets; it never reads them back.',
      evidence: secretsKept,
      state,
      icon: 'resource/SourceCode',
    },
    {
      id: manager,
      title: 'Secrets Manager',
      text: 'Keeps the secrets of this environment.',
      evidence: secretsKept,
      state,
      icon: 'service/AWSSecretsManager',
    },
    ...addons.filter(({ chart }) => chart === 'external-secrets').map((addon) => addonNode(addon, subject)),
    ...(cluster.length === 0
      ? []
      : [
          {
            id: kubernetes,
            title: 'Kubernetes API',
            text: 'Keeps Secrets in the cluster.',
            evidence: cluster,
            state,
            icon: 'service/AmazonElasticKubernetesService',
          },
        ]),
  ]
}

/** The version of a secret is what Terraform writes. */
function creation(builder: ViewBuilder, secret: Resource, { subject }: Scene): SequenceStep {
  const versions = subject.graph.resources.filter(
    (one) =>
      one.id !== secret.id &&
      one.type.endsWith('_version') &&
      referencesOf(one).some(({ target }) => target === secret.id),
  )
  return step(builder, {
    from: 'terraform',
    to: manager,
    key: secret.id,
    title: `creates ${textAt(secret.args, 'name') ?? nameOf(secret)}`,
    text: textOf('Secret', secret),
    evidence: [secret, ...versions].map((one) => evidenceOf(one)),
  })
}

function copied(builder: ViewBuilder, copy: Resource, scene: Scene): readonly SequenceStep[] {
  const operator = operatorOf(scene)
  const target = textAt(copy.args, 'spec.target.name') ?? nameOf(copy)
  const every = textAt(copy.args, 'spec.refreshInterval')
  const keys = scene
    .made('secret')
    .filter(({ args }) => JSON.stringify(copy.args).includes(`"${textAt(args, 'name') ?? ''}"`))
    .map(({ args }) => textAt(args, 'name'))
  const evidence = [evidenceOf(copy)]
  const read = step(builder, {
    from: operator,
    to: manager,
    key: copy.id,
    title: `reads ${keys.join(', ')}${every === undefined ? '' : `, every ${every}`}`,
    text: textOf('External secret', copy),
    evidence,
  })
  const write = step(builder, {
    from: operator,
    to: kubernetes,
    key: copy.id,
    title: `writes Secret ${target}`,
    text: textOf('External secret', copy),
    evidence,
  })
  return [read, { ...read, answer: true }, write]
}

function used(
  builder: ViewBuilder,
  { deployment, name, secrets: read }: Workload,
  { subject, flows, made }: Scene,
): readonly SequenceStep[] {
  const gets = [...read].map(([secret, keys]) =>
    step(builder, {
      from: deployment.id,
      to: kubernetes,
      key: `${deployment.id} ${secret}`,
      title: `reads Secret ${secret}`,
      text: `${name} gets ${keys.join(', ')} as environment variables.`,
      evidence: [evidenceOf(deployment, 'spec.template.spec.containers')],
    }),
  )
  const connects = flows
    .filter(({ from }) => from === deployment.id)
    .flatMap(({ to, ports, text, evidence }) => {
      const store = made('store').find(({ id }) => id === to)
      if (store === undefined) return []
      builder.node(storeNode(store, subject))
      return [
        step(builder, {
          from: deployment.id,
          to,
          key: deployment.id,
          title: `connects, ${ports}`,
          text: sentence(text),
          evidence,
        }),
      ]
    })
  return [...gets, ...connects]
}

interface Words {
  readonly from: string
  readonly to: string
  /** What makes this message different from others between the same two. */
  readonly key: string
  readonly title: string
  readonly text: string
  readonly evidence: View['edges'][number]['evidence']
}

function step(builder: ViewBuilder, { from, to, key, ...words }: Words): Extract<SequenceStep, { kind: 'message' }> {
  return { kind: 'message', edge: builder.message(from, to, 'data', { ...words, key }), answer: false }
}
