import {
  argoNamespace,
  gitopsFolder,
  platformProject,
  repositoryUrl,
  syncPolicy,
  thisCluster,
} from '#capabilities/argo.ts'
import type { Maker } from '#capabilities/maker.ts'
import { servicesNamespace } from '#capabilities/namespace.ts'
import { needsLoadBalancer } from '#capabilities/needs.ts'
import { inWave, type Wave } from '#capabilities/sync-waves.ts'
import { decided, type WithSettings } from '#graph/value.ts'
import type { ApplicationSourceDirectory } from '#kubernetes/types.gen.ts'
import type { Delivery, Environment, ServiceResource } from '#language/environment.ts'
import { makeProjects, servicesProject, type InstalledAddon } from './projects.ts'

interface Ground {
  readonly addons: {
    readonly addons: readonly { readonly addon: InstalledAddon }[]
  }
}

/** What Argo CD reads: the root, the projects that bound it, and an application for each part. */
export function makeGitops(make: Maker, environment: Environment, { addons }: Ground): void {
  const { delivery } = environment
  if (delivery === undefined) return
  makeProjects(
    make,
    environment,
    delivery,
    addons.addons.map(({ addon }) => addon),
  )
  makeRoot(make.in({ file: 'root' }), environment, delivery)
  makeShared(make, environment, delivery)
  for (const service of environment.services) {
    makeServiceApplication(
      make.in({ file: `apps/${service.slug}`, path: service.path }),
      environment,
      delivery,
      service,
    )
  }
}

interface ApplicationPlan {
  readonly name: string
  readonly wave: Wave
  readonly project: string
  readonly namespace: string
  /** Folder of the repository, and which of its files. */
  readonly source: { readonly path: string; readonly directory?: WithSettings<ApplicationSourceDirectory> }
  readonly reason: string
  readonly finalizers?: readonly string[]
  readonly annotations?: Readonly<Record<string, string>>
}

function makeRoot(make: Maker, environment: Environment, delivery: Delivery): void {
  makeApplication(make, delivery, {
    name: 'root',
    wave: 'projects',
    project: platformProject,
    namespace: argoNamespace,
    source: {
      path: gitopsFolder(environment),
      directory: {
        recurse: true,
        include: decided(
          '{root.yaml,projects/*,namespace/namespace.yaml,addons/*,shared/*,apps/*}',
          'applications, projects and namespaces; what they hold is applied by their own applications',
        ),
      },
    },
    reason:
      `The application of applications. Once, by hand: install the chart of addons/argo-cd.yaml as it says, then apply ` +
      `projects/platform.yaml and this file to the namespace ${argoNamespace}; from then on it applies itself`,
  })
}

/** Applications of what all services share. */
function makeShared(make: Maker, environment: Environment, delivery: Delivery): void {
  const namespace = servicesNamespace(environment)
  makeApplication(make.in({ file: 'shared/namespace' }), delivery, {
    name: 'namespace',
    wave: 'namespace',
    project: platformProject,
    namespace,
    source: {
      path: gitopsFolder(environment, 'namespace'),
      directory: { exclude: decided('namespace.yaml', 'the root applies the namespace itself, before the add-ons') },
    },
    reason: `Rules of the namespace ${namespace}: what its pods may do, take and reach`,
  })
  if (!needsLoadBalancer(environment)) return
  makeApplication(make.in({ file: 'shared/ingress', path: environment.edge?.at ?? [] }), delivery, {
    name: 'ingress',
    wave: 'ingress',
    project: platformProject,
    namespace,
    source: { path: gitopsFolder(environment, 'ingress') },
    reason: 'The way in. Its project may have kinds of the cluster, so own services cannot change it',
  })
}

function makeServiceApplication(
  make: Maker,
  environment: Environment,
  delivery: Delivery,
  service: ServiceResource,
): void {
  const { slug, name, settings } = service
  makeApplication(
    make,
    delivery,
    {
      name: `service-${slug}`,
      wave: 'services',
      project: servicesProject(environment),
      namespace: servicesNamespace(environment),
      source: { path: gitopsFolder(environment, 'services', slug) },
      reason: `${name}: its objects, with the image of its last release`,
      // Removing a service from the platform file removes what it runs.
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
      // Argo CD looks at this application again only when one of these folders changes.
      annotations: { 'argocd.argoproj.io/manifest-generate-paths': `.;../../releases/${slug}` },
    },
    settings.autoscale === undefined ? [] : [slug],
  )
}

function makeApplication(
  make: Maker,
  delivery: Delivery,
  plan: ApplicationPlan,
  autoscaled: readonly string[] = [],
): void {
  const { name, wave, project, namespace, source, reason, finalizers, annotations } = plan
  make.object(
    'Application',
    {
      metadata: {
        name,
        namespace: argoNamespace,
        annotations: { ...annotations, ...inWave(wave) },
        ...(finalizers !== undefined && { finalizers }),
      },
      spec: {
        project,
        destination: { server: thisCluster, namespace },
        source: { repoURL: repositoryUrl(delivery), targetRevision: delivery.branch, ...source },
        ...(autoscaled.length > 0 && { ignoreDifferences: autoscaled.map(replicasOf) }),
        syncPolicy: syncPolicy(...(autoscaled.length > 0 ? ['RespectIgnoreDifferences=true'] : [])),
      },
    },
    reason,
  )
}

/** The number of pods belongs to the autoscaler, also at the moment at which it takes over. */
function replicasOf(name: string) {
  return { group: 'apps', kind: 'Deployment', name, jsonPointers: ['/spec/replicas'] }
}
