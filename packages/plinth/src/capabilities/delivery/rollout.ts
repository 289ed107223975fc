import { clusterName } from '#capabilities/naming.ts'
import { decided, type WithSettings } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { cachedPaths, cachedServices, type DeliveryPlan } from './plan.ts'
import { invalidateScript, rolloutScript } from './scripts/rollout.ts'
import { runner } from './setup.ts'
import { assume, defaults, quiet, roleArn, type StepsJob, type Workflow } from './workflow.ts'

/**
 * Empties the cache after a release that a person merged. A workflow of its own: the release workflow has long ended, and
 * a merge is a push like any other.
 */
export function rolloutWorkflow({ delivery }: DeliveryPlan, environment: Environment): Workflow | undefined {
  const job = rolloutJob(environment)
  if (job === undefined) return undefined
  const slugs = cachedServices(environment).map(({ slug }) => slug)
  return {
    name: `Rollout ${environment.name}`,
    on: {
      push: {
        branches: [delivery.branch],
        paths: decided(
          slugs.map((slug) => `gitops/${environment.name}/releases/${slug}/**`),
          'services whose answers CloudFront may keep; nothing else is cached',
        ),
      },
    },
    permissions: decided({}, 'nothing, unless a job says so'),
    concurrency: decided(
      { group: `rollout-${environment.name}`, 'cancel-in-progress': true },
      'only the newest release needs its cache emptied',
    ),
    defaults,
    jobs: { rollout: job },
  }
}

/** Waits until the release runs, then empties the cache; undefined where nothing of the services is cached. */
export function rolloutJob(environment: Environment, needs?: string): WithSettings<StepsJob> | undefined {
  const services = cachedServices(environment)
  if (services.length === 0) return undefined
  const changed = services.map(({ slug }) => `contains(needs.changed.outputs.services, '"name":"${slug}"')`)
  return {
    name: `Empty the cache of ${environment.name}`,
    ...(needs !== undefined && { needs: ['changed', needs], if: changed.join(' || ') }),
    permissions: { 'id-token': 'write' },
    'runs-on': runner,
    'timeout-minutes': 45,
    env: { PLATFORM: environment.platform, ENVIRONMENT: environment.name, CLUSTER: quiet(clusterName(environment)) },
    steps: [
      assume(roleArn(environment, 'github-cache'), environment.region, 3600),
      decided(
        { name: 'Wait until the release runs', run: rolloutScript },
        'emptied too early, the cache fills with the pages of the last release again; the load balancer shows when the ' +
          'old pods are gone, and nothing has to reach into the cluster',
      ),
      { name: 'Empty the cache', env: { PATHS: cachedPaths(environment).join(' ') }, run: invalidateScript },
    ],
  }
}
