import { isState } from '../entities/outside.ts'
import { textAt } from '#outputs/diagrams/read/at.ts'
import type { Scene } from '#outputs/diagrams/read/scene.ts'
import type { Resource } from '#graph/resource.ts'
import type { Relation } from '../relation.ts'

/** What reads and writes what: images, secrets, logs, state. */
export function content(scene: Scene): readonly Relation[] {
  return [...images(scene), ...kubernetesSecrets(scene), ...logs(scene), ...state(scene), ...pushes(scene)]
}

function data(from: string, to: string, says: string, ...evidence: readonly string[]): Relation {
  return { from, to, meaning: 'data', says, evidence }
}

function images({ workloads }: Scene): readonly Relation[] {
  return workloads.flatMap(({ deployment, images: repositories }) =>
    repositories.map((repository) =>
      data(deployment.id, repository, 'runs its image, which nodes pull', deployment.id),
    ),
  )
}

/** The operator writes Secrets into the cluster; pods read them as environment variables. */
function kubernetesSecrets({ workloads, addons, made, subject }: Scene): readonly Relation[] {
  const external = subject.graph.resources.filter(({ type }) => type.endsWith('/ExternalSecret'))
  return made('cluster').flatMap((cluster) => [
    ...addons
      .filter(({ chart }) => chart === 'external-secrets' && external.length > 0)
      .map(({ application }) =>
        data(application.id, cluster.id, 'makes Secrets from ExternalSecrets', ...external.map(({ id }) => id)),
      ),
    ...workloads
      .filter(({ secrets }) => secrets.size > 0)
      .map(({ deployment, secrets }) =>
        data(deployment.id, cluster.id, `reads ${[...secrets.values()].flat().join(', ')} from Secrets`, deployment.id),
      ),
  ])
}

/** A log group has the name of what writes to it; an add-on ships what pods print. */
function logs({ workloads, made }: Scene): readonly Relation[] {
  const groups = made('logs')
  const clusters = made('cluster').flatMap((cluster) =>
    groups
      .filter(({ args }) => textAt(args, 'name') === `/aws/eks/${textAt(cluster.args, 'name')}/cluster`)
      .map(({ id }) => data(cluster.id, id, 'writes the logs of the control plane there', id)),
  )
  const services = workloads.flatMap(({ deployment, name }) =>
    groups
      .filter((group) => sameService(group, name))
      .map(({ id }) => data(deployment.id, id, 'prints there; the log shipper carries it', id)),
  )
  return [...clusters, ...services]
}

function sameService({ name, because: { path } }: Resource, service: string): boolean {
  return name === service || (path[0] === 'resources' && path[1] === service)
}

/** Terraform keeps its state, takes its lock, and makes secrets. */
function state({ subject, made }: Scene): readonly Relation[] {
  const kept = subject.graph.resources.filter(isState)
  return [
    ...kept.map(({ id }) => data('terraform', id, 'keeps its state and its locks there', id)),
    ...made('secret').map(({ id, because }) => data('terraform', id, `makes it: ${because.reason}`, id)),
  ]
}

/** The release workflow builds images of the services; which role lets it push is a permission. */
function pushes({ made, subject }: Scene): readonly Relation[] {
  const builds = subject.graph.resources.filter(
    ({ engine, name }) => engine === 'github-actions' && /release/.test(name),
  )
  return builds.flatMap((workflow) =>
    made('repository').map(({ id }) => data('github', id, 'pushes images there', workflow.id)),
  )
}
