import { decided, derive, type Setting, type WithSettings } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import { buildJob } from './build.ts'
import { deployJob, promoteJob } from './deploy.ts'
import type { DeliveryPlan } from './plan.ts'
import { rolloutJob } from './rollout.ts'
import { changedScript, pushScript } from './scripts/release.ts'
import { runner } from './setup.ts'
import {
  assume,
  checkout,
  defaults,
  jsonText,
  registryOf,
  roleArn,
  uses,
  type Job,
  type StepsJob,
  type Workflow,
} from './workflow.ts'

/**
 * What a push to the branch sets going: each changed service is built once, and the very image that was tested goes from
 * environment to environment. Runs of different commits do not wait for each other: GitHub keeps one waiting run of a
 * group and drops the others, and a dropped release would be lost. Order is kept where it matters, in the deploy job.
 */
export function releaseWorkflow(plan: DeliveryPlan): Workflow {
  const services = plan.services.map(({ slug, settings: { path, sources } }) => ({
    name: slug,
    path: path.value,
    sources: [path.value, ...sources.value],
  }))
  return {
    name: 'Release',
    on: {
      push: {
        branches: [plan.delivery.branch],
        paths: sourcesOf(plan),
      },
      workflow_dispatch: {},
    },
    permissions: decided({}, 'nothing, unless a job says so'),
    concurrency: decided(
      { group: 'release-${{ github.sha }}', 'cancel-in-progress': false },
      'a commit is released once; releases of other commits go on, because a dropped one would never be made up for',
    ),
    env: { PLATFORM: platformOf(plan), SERVICES: jsonText(services) },
    defaults,
    jobs: { changed: changedJob(), build: buildJob(plan), push: pushJob(plan), ...environmentJobs(plan) },
  }
}

/** Everything that goes into some image, as patterns of GitHub; what several services share stands there once. */
function sourcesOf({ services }: DeliveryPlan): readonly Setting<string>[] {
  const all = services.flatMap(({ settings: { path, sources } }) => [
    derive(path, (folder) => `${folder}/**`),
    ...sources.value.map((source) => derive(sources, () => patternOf(source))),
  ])
  return [...new Map(all.map((setting) => [setting.value, setting])).values()]
}

/** A name with a dot may be a file or a folder: two stars match both. */
function patternOf(source: string): string {
  const last = source.slice(source.lastIndexOf('/') + 1)
  return last.includes('.') ? `${source}**` : `${source}/**`
}

function platformOf({ targets }: DeliveryPlan): string {
  return targets[0]?.environment.platform ?? ''
}

function changedJob(): WithSettings<StepsJob> {
  return {
    name: 'What changed',
    permissions: { contents: 'read' },
    'runs-on': runner,
    'timeout-minutes': 5,
    outputs: { services: '${{ steps.compare.outputs.services }}' },
    steps: [
      checkout({ 'fetch-depth': decided(0, 'the commit before the push is needed to see what the push changed') }),
      { name: 'Compare', id: 'compare', env: { BEFORE: '${{ github.event.before }}' }, run: changedScript },
    ],
  }
}

/** Images go to the first environment without waiting for anyone; what runs is decided later. */
function pushJob({ targets }: DeliveryPlan): WithSettings<StepsJob> {
  const environment = targets[0]?.environment as Environment
  return {
    name: 'Push ${{ matrix.service.name }}',
    needs: ['changed', 'build'],
    permissions: decided(
      { 'id-token': 'write' } as const,
      'the first job with an identity in AWS; nothing that was written in a service runs in it',
    ),
    'runs-on': runner,
    'timeout-minutes': 20,
    strategy: { matrix: { service: '${{ fromJSON(needs.changed.outputs.services) }}' } },
    env: { SERVICE: '${{ matrix.service.name }}', REGISTRY: registryOf(environment) },
    steps: [
      {
        name: 'Fetch the image',
        uses: uses('actions/download-artifact'),
        with: { name: 'image-${{ matrix.service.name }}' },
      },
      assume(roleArn(environment, 'github-actions'), environment.region, environment.roles.sessionSeconds),
      decided(
        { name: 'Push', run: pushScript },
        'by digest, which stays the same everywhere; the tag is the commit and never moves',
      ),
      {
        name: 'Keep the digest',
        uses: uses('actions/upload-artifact'),
        with: { name: 'digest-${{ matrix.service.name }}', path: 'digests', 'retention-days': 30 },
      },
    ],
  }
}

/** Environment after environment: copy what the one before runs, write it down, and with a CDN see it run. */
function environmentJobs(plan: DeliveryPlan): Readonly<Record<string, WithSettings<Job>>> {
  const jobs: Record<string, WithSettings<Job>> = {}
  let before = 'push'
  for (const [i, { environment }] of plan.targets.entries()) {
    const { name } = environment
    const source = plan.targets[i - 1]?.environment
    if (source !== undefined) {
      jobs[`promote-${name}`] = promoteJob(source, environment, before)
      before = `promote-${name}`
    }
    jobs[`deploy-${name}`] = deployJob(plan, environment, { needs: before, first: source === undefined })
    before = `deploy-${name}`
    const rollout = plan.delivery.promotion.value === 'commit' ? rolloutJob(environment, before) : undefined
    if (rollout !== undefined) jobs[`rollout-${name}`] = rollout
  }
  return jobs
}
