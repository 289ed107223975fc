import { ViewBuilder } from '../builder.ts'
import { textAt } from '../read/at.ts'
import { evidenceOf, nodeOf, stateOf, textOf } from '../read/element.ts'
import { purposeOf } from '../read/kinds.ts'
import type { Scene } from '../read/scene.ts'
import type { Workload } from '../read/workloads.ts'
import type { View } from '../view.ts'
import { workloadNode } from './cast.ts'
import { addEnds } from './traffic.ts'

/** One service: who calls it, what it calls, which objects of the cluster it has, which secrets and images it uses. */
export function service(scene: Scene, name: string): View {
  const { subject, flows, workloads } = scene
  const builder = new ViewBuilder(subject)
  const found = workloads.find((workload) => workload.name === name)
  if (found !== undefined) {
    const { id } = found.deployment
    const around = builder.box({
      id: `service ${name}`,
      title: `Service ${name}`,
      subtitle: found.namespace,
      kind: 'namespace',
      text: `Everything that is emitted for ${name} in the cluster.`,
    })
    builder.node(workloadNode(found, subject), around)
    const own = flows.filter(({ from, to }) => from === id || to === id)
    addEnds(builder, own, scene)
    for (const { from, to, ports, text, evidence } of own)
      builder.edge(from, to, 'traffic', { title: ports, text, evidence })
    objects(builder, found, around, scene)
    content(builder, found, scene)
  }
  return builder.map({
    name: 'service',
    title: `${subject.environment}: service ${name}`,
    description: `Who reaches ${name}, what it reaches, and what belongs to it.`,
    service: name,
  })
}

/** Objects of the cluster that exist for this service. */
function objects(
  builder: ViewBuilder,
  { deployment, namespace, name }: Workload,
  around: string,
  { subject }: Scene,
): void {
  const own = subject.graph.resources.filter(
    (resource) =>
      resource.engine === 'kubernetes' &&
      resource.id !== deployment.id &&
      textAt(resource.args, 'metadata.namespace') === namespace &&
      (textAt(resource.args, 'metadata.name') === name ||
        deployment.because.path.every((key, i) => resource.because.path[i] === key)),
  )
  for (const object of own) {
    const kind = textAt(object.args, 'kind') ?? object.type
    builder.node(
      {
        id: object.id,
        title: kind,
        subtitle: purposeOf(kind) ?? textAt(object.args, 'metadata.name') ?? '',
        text: textOf(`${kind} ${textAt(object.args, 'metadata.name') ?? ''}`.trim(), object),
        evidence: [evidenceOf(object)],
        state: stateOf(subject),
      },
      around,
    )
  }
}

/** Images that it runs, and secrets that are copied for it. */
function content(
  builder: ViewBuilder,
  { deployment, images, secrets, name }: Workload,
  { subject, made }: Scene,
): void {
  for (const image of images) {
    const repository = subject.graph.byId.get(image)
    if (repository === undefined) continue
    builder.node(nodeOf(repository, subject))
    builder.edge(deployment.id, image, 'data', {
      title: 'pulls images',
      text: `${name} runs an image of this repository.`,
      evidence: [evidenceOf(deployment, 'spec.template.spec.containers')],
    })
  }
  for (const external of subject.graph.resources.filter(({ args }) =>
    secrets.has(textAt(args, 'spec.target.name') ?? ''),
  )) {
    const text = JSON.stringify(external.args)
    for (const secret of made('secret').filter(({ args }) => text.includes(`"${textAt(args, 'name') ?? ''}"`))) {
      builder.node(nodeOf(secret, subject))
      builder.edge(secret.id, external.id, 'data', {
        title: 'copied',
        text: textOf('External Secrets copies it', external),
        evidence: [evidenceOf(external), evidenceOf(secret)],
      })
    }
    builder.edge(external.id, deployment.id, 'data', {
      title: (secrets.get(textAt(external.args, 'spec.target.name') ?? '') ?? []).join(', '),
      text: `${name} reads it as environment variables.`,
      evidence: [evidenceOf(deployment, 'spec.template.spec.containers')],
    })
  }
}
