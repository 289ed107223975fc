import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Grants } from '#capabilities/door.ts'
import type { Made } from '#capabilities/maker.ts'
import type { Role } from '#capabilities/workload-role.ts'
import {
  decided,
  setting,
  text,
  type Path,
  type Reference,
  type Setting,
  type Template,
  type WithSettings,
} from '#graph/value.ts'
import type { Environment, ServiceResource } from '#language/environment.ts'

/** One own service on its way into the cluster. */
export interface Workload {
  readonly environment: Environment
  readonly service: ServiceResource
  readonly grants: Grants
  readonly namespace: string
  readonly repository: Made<ResourceAttributes['aws_ecr_repository']>
  /** Present when a link gives it rights in AWS. */
  readonly role: Role | undefined
  readonly places: Places
}

/** Where the platform file says what a service is reached by. */
export interface Places {
  /** By the name of the caller, a space, and the name of what it calls. */
  readonly calls: ReadonlyMap<string, Path>
  /** First route of the edge to a service, by its name. */
  readonly routes: ReadonlyMap<string, Path>
}

/** Looked up once, so that thousands of services do not search through each other. */
export function placesOf({ services, edge }: Environment): Places {
  const calls = services.flatMap((service) =>
    service.calls.map(({ to, path }) => [`${service.name} ${to}`, path] as const),
  )
  const routes = (edge?.routes ?? []).map(({ to }) => [to.to, to.path] as const)
  return { calls: new Map(calls), routes: new Map(routes.toReversed()) }
}

/** Port under which its Service answers; the container's own port stays its own affair. */
export const servicePort = 80

/** Tag of the image until the first release; the release workflow puts a digest in its place. */
export const unreleased = 'unreleased'

/** What selects the pods of a service. Must never change: a Deployment keeps its selector for life. */
export function selectorOf(slug: string): { readonly 'app.kubernetes.io/name': string } {
  return { 'app.kubernetes.io/name': slug }
}

/** Labels of every object of a service (Kubernetes documentation, recommended labels). */
export function labelsOf({
  service,
  environment,
}: Pick<Workload, 'service' | 'environment'>): Readonly<Record<string, string>> {
  return { ...selectorOf(service.slug), 'app.kubernetes.io/part-of': environment.platform }
}

/** Name, namespace and labels of an object of a service. */
export function metadataOf(
  workload: Workload,
  name: string = workload.service.slug,
): { readonly name: string; readonly namespace: string; readonly labels: Readonly<Record<string, string>> } {
  return { name, namespace: workload.namespace, labels: labelsOf(workload) }
}

/** Repository of its image, without a tag: what a release names when it sets the digest. */
export function imageName({ repository }: Workload): Reference<string> {
  return repository.get('repository_url')
}

/** Image that stands in the Deployment; what really runs is in the folder of its release. */
export function imageOf(workload: Workload): Template {
  return text`${imageName(workload)}:${unreleased}`
}

/** The Secret that holds what it needs to reach a store. */
export function secretNameFor({ service }: Workload, store: { readonly slug: string }): string {
  return `${service.slug}-${store.slug}`
}

/** A decision about a group whose parts may have origins of their own. */
export function decidedGroup<T>(parts: WithSettings<T>, reason: string): Setting<T> {
  return decided(parts as T, reason)
}

/** A group that a place in the platform file asked for, and whose parts may have origins of their own. */
export function declaredGroup<T>(parts: WithSettings<T>, path: Path): Setting<T> {
  return setting(parts as T, { from: 'declared', path })
}
