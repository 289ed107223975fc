import { decided, type WithSettings } from '#graph/value.ts'
import type { Environment } from '#language/environment.ts'
import type { DeliveryPlan } from './plan.ts'
import { commitScript, promoteScript, proposeScript, releaseScript } from './scripts/deploy.ts'
import { runner } from './setup.ts'
import { assume, checkout, registryOf, roleArn, uses, type Step, type StepsJob } from './workflow.ts'

const fetchDigests: Step = {
  name: 'Fetch the digests',
  uses: uses('actions/download-artifact'),
  with: { pattern: 'digest-*', 'merge-multiple': true, path: 'digests' },
}

/** Copies the images that the environment before got; nothing is built a second time. */
export function promoteJob(source: Environment, environment: Environment, needs: string): WithSettings<StepsJob> {
  return {
    name: `Promote to ${environment.name}`,
    needs,
    permissions: { 'id-token': 'write' },
    'runs-on': runner,
    'timeout-minutes': 30,
    environment: decided(
      environment.name,
      `whoever protects ${environment.name} agrees here; its release role trusts no job without it`,
    ),
    env: {
      SOURCE: registryOf(source),
      SOURCE_REGION: source.region,
      REGISTRY: registryOf(environment),
    },
    steps: [
      fetchDigests,
      assume(roleArn(environment, 'github-actions'), environment.region, environment.roles.sessionSeconds),
      { name: 'Copy', run: promoteScript },
    ],
  }
}

/** Writes the digests where Argo CD reads them: as a commit, or as a pull request that a person merges. */
export function deployJob(
  plan: DeliveryPlan,
  environment: Environment,
  { needs, first }: { readonly needs: string; readonly first: boolean },
): WithSettings<StepsJob> {
  const asCommit = plan.delivery.promotion.value === 'commit'
  const asks = asCommit && first && environment.approval.value
  return {
    name: `Deploy to ${environment.name}`,
    needs,
    permissions: decided(
      asCommit ? ({ contents: 'write' } as const) : ({ contents: 'write', 'pull-requests': 'write' } as const),
      'writes to the repository, and has no identity in AWS: Argo CD fetches what is written here',
    ),
    'runs-on': runner,
    'timeout-minutes': 10,
    ...(asks && { environment: decided(environment.name, `whoever protects ${environment.name} agrees here`) }),
    env: {
      ENVIRONMENT: environment.name,
      BRANCH: plan.delivery.branch,
      REGISTRY: registryOf(environment),
      GH_TOKEN: '${{ github.token }}',
    },
    steps: [
      checkout({ ref: plan.delivery.branch, 'fetch-depth': 0 }),
      fetchDigests,
      { name: 'Write the digests', id: 'write', run: releaseScript },
      asCommit
        ? { name: 'Commit', if: "steps.write.outputs.services != ''", env: written, run: commitScript }
        : { name: 'Propose', if: "steps.write.outputs.services != ''", env: written, run: proposeScript },
    ],
  }
}

const written = { RELEASED: '${{ steps.write.outputs.services }}' } as const
