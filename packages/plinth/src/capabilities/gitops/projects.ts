import { argoNamespace, platformProject, repositoryUrl, thisCluster } from '#capabilities/argo.ts'
import type { Maker } from '#capabilities/maker.ts'
import { servicesNamespace } from '#capabilities/namespace.ts'
import { inWave } from '#capabilities/sync-waves.ts'
import { charts, type ChartName } from '#facts/charts.ts'
import { decided } from '#graph/value.ts'
import type { Delivery, Environment } from '#language/environment.ts'

/** What a project must know of an add-on. */
export interface InstalledAddon {
  readonly name: ChartName
  readonly namespace: string | { readonly name: string }
}

/** Project of own services, named like the platform. */
export function servicesProject({ platform }: Pick<Environment, 'platform'>): string {
  return platform === platformProject ? 'services' : platform
}

/** Who may put what where: the add-ons, the services, and nobody else. */
export function makeProjects(
  make: Maker,
  environment: Environment,
  delivery: Delivery,
  addons: readonly InstalledAddon[],
): void {
  makePlatformProject(make.in({ file: 'projects/platform' }), environment, delivery, addons)
  const services = servicesProject(environment)
  makeServicesProject(make.in({ file: `projects/${services}` }), environment, delivery, services)
  makeDefaultProject(make.in({ file: 'projects/default' }))
}

function makePlatformProject(
  make: Maker,
  environment: Environment,
  delivery: Delivery,
  addons: readonly InstalledAddon[],
): void {
  const namespaces = addons.map(({ namespace }) => (typeof namespace === 'string' ? namespace : namespace.name))
  make.object(
    'AppProject',
    {
      metadata: { name: platformProject, namespace: argoNamespace, annotations: inWave('projects') },
      spec: {
        description: 'Add-ons, and what the services share',
        sourceRepos: [repositoryUrl(delivery), ...unique(addons.map(({ name }) => charts[name].repository))],
        destinations: unique([...namespaces, argoNamespace, 'kube-system', servicesNamespace(environment)]).map(
          (namespace) => ({ server: thisCluster, namespace }),
        ),
        clusterResourceWhitelist: clusterKinds,
        namespaceResourceWhitelist: [{ group: '*', kind: '*' }],
      },
    },
    'What add-ons may be made of; only a change in the repository of the platform gets here',
  )
}

/** Kinds of the cluster that charts of add-ons bring. */
const clusterKinds = [
  { group: '', kind: 'Namespace' },
  { group: 'admissionregistration.k8s.io', kind: 'MutatingWebhookConfiguration' },
  { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' },
  { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
  { group: 'apiregistration.k8s.io', kind: 'APIService' },
  { group: 'elbv2.k8s.aws', kind: 'IngressClassParams' },
  { group: 'networking.k8s.io', kind: 'IngressClass' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
]

function makeServicesProject(make: Maker, environment: Environment, delivery: Delivery, name: string): void {
  make.object(
    'AppProject',
    {
      metadata: { name, namespace: argoNamespace, annotations: inWave('projects') },
      spec: {
        description: `Services of ${environment.platform}`,
        sourceRepos: [repositoryUrl(delivery)],
        destinations: [{ server: thisCluster, namespace: servicesNamespace(environment) }],
        clusterResourceWhitelist: decided([], 'a service has nothing to change in the cluster as a whole'),
        namespaceResourceWhitelist: decided(
          serviceKinds,
          'what a service is made of; no Roles, no Secrets, no Ingress, so no way to more rights or more doors',
        ),
      },
    },
    'What a service may be made of, wherever the manifest comes from',
  )
}

const serviceKinds = [
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'Deployment' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
]

/** Argo CD makes this project by itself and lets it do everything, so it must be there to be closed. */
function makeDefaultProject(make: Maker): void {
  make.object(
    'AppProject',
    {
      metadata: { name: 'default', namespace: argoNamespace, annotations: inWave('projects') },
      spec: {
        description: 'Closed: an application that names no project can do nothing',
        sourceRepos: [],
        destinations: [],
        clusterResourceWhitelist: [],
        namespaceResourceBlacklist: [{ group: '*', kind: '*' }],
      },
    },
    'Closes the project that Argo CD opens to everything when it is installed',
  )
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort()
}
