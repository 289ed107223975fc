import type { DrawnKind } from '#aws/facets/drawing.ts'
import { ViewBuilder } from '../builder.ts'
import { evidenceOf, nameOf, nodeOf, sentence, stateOf } from '../read/element.ts'
import { internet } from '../read/flows.ts'
import { verbsOf } from '../read/grants.ts'
import { holdersOf } from '../read/holders.ts'
import type { Scene } from '../read/scene.ts'
import type { View } from '../view.ts'
import { addonNode, balancerNode, storeNode, workloadNode } from './cast.ts'
import { waysOut } from './ways-out.ts'
import { Frames, githubNode, internetNode } from './frames.ts'

/** The whole platform on one page: who comes in, what serves them, where content is kept, what keeps it running. */
export function overview(scene: Scene): View {
  const { subject, made, workloads, addons, balancers, flows } = scene
  const builder = new ViewBuilder(subject)
  const frames = new Frames(builder, scene)
  if (flows.some(({ from }) => from === internet)) builder.node(internetNode())
  if (subject.graph.resources.some(({ engine }) => engine === 'github-actions')) builder.node(githubNode(subject))
  for (const zone of made('zone')) builder.node(nodeOf(zone, subject), frames.global())
  for (const distribution of made('distribution')) builder.node(nodeOf(distribution, subject), frames.global())
  for (const balancer of balancers) builder.node(balancerNode(balancer, subject), frames.around(balancer.subnets))
  for (const workload of workloads) builder.node(workloadNode(workload, subject), frames.cluster())
  for (const addon of addons) builder.node(addonNode(addon, subject), frames.cluster())
  for (const store of [...made('store'), ...made('compute')]) {
    builder.node(storeNode(store, subject), frames.forResource(store))
  }
  for (const gateway of [...made('internet-gateway'), ...made('nat-gateway')]) {
    builder.node(nodeOf(gateway, subject), frames.forResource(gateway))
  }
  for (const cluster of made('cluster')) builder.node(nodeOf(cluster, subject), frames.region())
  for (const bucket of made('bucket')) {
    builder.node(nodeOf(bucket, subject, { title: `Bucket ${nameOf(bucket)}` }), frames.region())
  }
  for (const [kind, words] of together) addTogether(builder, frames, { scene, kind, ...words })
  for (const flow of flows) {
    builder.edge(flow.from, flow.to, 'traffic', { title: flow.ports, text: flow.text, evidence: flow.evidence })
  }
  content(builder, scene)
  for (const { from, to, title, text, evidence } of waysOut(scene)) {
    for (const source of from) builder.edge(source, to, 'traffic', { title, text, evidence })
  }
  return builder.map({
    name: 'overview',
    title: `${subject.environment}: overview`,
    description: 'Who comes in, what serves them, where content is kept, and what keeps it running.',
  })
}

interface Together {
  readonly title: string
  readonly icon: string
  readonly of: string
  readonly place: 'global' | 'region'
}

/** Things that a platform has many of, each of little interest alone. */
const together: readonly (readonly [DrawnKind, Together])[] = [
  [
    'repository',
    { title: 'ECR', icon: 'service/AmazonElasticContainerRegistry', of: 'image repositories', place: 'region' },
  ],
  ['secret', { title: 'Secrets Manager', icon: 'service/AWSSecretsManager', of: 'secrets', place: 'region' }],
  ['logs', { title: 'CloudWatch', icon: 'service/AmazonCloudWatch', of: 'log groups', place: 'region' }],
  ['table', { title: 'DynamoDB', icon: 'service/AmazonDynamoDB', of: 'tables', place: 'region' }],
  ['role', { title: 'IAM', icon: 'service/AWSIdentityandAccessManagement', of: 'roles', place: 'global' }],
]

function addTogether(
  builder: ViewBuilder,
  frames: Frames,
  { scene, kind, title, icon, of, place }: Together & { readonly scene: Scene; readonly kind: DrawnKind },
): void {
  const resources = scene.made(kind)
  if (resources.length === 0) return
  const few = resources.length === 1 ? of.replace(/ies$/, 'y').replace(/s$/, '') : of
  builder.node(
    {
      id: idOf(kind),
      title,
      subtitle: `${resources.length} ${few}`,
      text: sentence(`${title}: ${resources.map(nameOf).join(', ')}`),
      evidence: resources.map((resource) => evidenceOf(resource)),
      state: stateOf(scene.subject),
      icon,
      count: resources.length,
    },
    place === 'global' ? frames.global() : frames.region(),
  )
}

function idOf(kind: DrawnKind): string {
  return `all ${kind}`
}

/** What pods and workflows read and write, by the roles that they have. */
function content(builder: ViewBuilder, scene: Scene): void {
  const { workloads, rights, made, addons } = scene
  for (const { deployment, images, name } of workloads.filter((workload) => workload.images.length > 0)) {
    builder.edge(frameOf(scene), idOf('repository'), 'data', {
      title: 'pulls images',
      text: `Nodes pull the image of ${name} from ${images.length === 1 ? 'its repository' : 'its repositories'}.`,
      evidence: [evidenceOf(deployment, 'spec.template.spec.containers')],
    })
  }
  const drawn = new Map<string, string>([
    ...(['repository', 'secret', 'logs'] as const).flatMap((kind) =>
      made(kind).map(({ id }) => [id, idOf(kind)] as const),
    ),
  ])
  for (const { role, actions, targets, evidence } of rights().grants) {
    const holders = holdersOf(role, rights(), scene).filter((id) =>
      addons.some(({ application }) => application.id === id),
    )
    for (const target of targets.flatMap(({ id }) => drawn.get(id) ?? [])) {
      const words = { title: verbsOf(actions), text: sentence(`The role ${nameOf(role)} allows it`), evidence }
      for (const holder of holders) builder.edge(holder, target, 'data', words)
    }
  }
  for (const { role, who, evidence } of rights().trusts) {
    if (who.kind !== 'workflow') continue
    const words = {
      title: 'takes roles',
      text: `Jobs of GitHub Actions take the role ${nameOf(role)}.`,
      evidence: [evidence],
    }
    builder.edge('github', idOf('role'), 'trust', words)
  }
}

/** The box around the pods. */
function frameOf({ made }: Scene): string {
  return `pods ${made('cluster')[0]?.id ?? ''}`
}
