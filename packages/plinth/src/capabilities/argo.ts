import { decided, derive, type Setting, type WithSettings } from '#graph/value.ts'
import type { ApplicationSyncPolicy } from '#kubernetes/types.gen.ts'
import type { Delivery, Environment } from '#language/environment.ts'

/** What every capability that hands something to Argo CD has in common. */

/** Namespace of Argo CD, its applications and its projects. */
export const argoNamespace = 'argocd'

/** Project of everything that is not an own service. */
export const platformProject = 'platform'

/** The cluster that Argo CD itself runs in. */
export const thisCluster = 'https://kubernetes.default.svc'

/** The repository that Argo CD reads. */
export function repositoryUrl({ repository }: Delivery): Setting<string> {
  return derive(repository, (name) => `https://github.com/${name}.git`)
}

/** Folder of an environment in the repository. */
export function gitopsFolder({ name }: Pick<Environment, 'name'>, ...rest: readonly string[]): string {
  return ['gitops', name, ...rest].join('/')
}

/** How Argo CD keeps the cluster at what Git says. */
export function syncPolicy(...options: readonly string[]): WithSettings<ApplicationSyncPolicy> {
  return {
    automated: {
      prune: decided(true, 'what is gone from Git goes from the cluster'),
      selfHeal: decided(true, 'a change by hand is undone; Git is where changes are seen'),
    },
    retry: decided(
      { limit: 10, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
      'webhooks and kinds of add-ons take minutes to appear in a new cluster',
    ),
    syncOptions: [serverSide, ...options].sort(),
  }
}

/** Definitions of add-ons are larger than the annotation in which a client-side apply keeps its copy. */
const serverSide = 'ServerSideApply=true'
