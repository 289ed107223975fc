import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { roleName } from '#capabilities/naming.ts'
import { policy } from '#capabilities/policy.ts'
import { promotedFrom } from '#capabilities/promotion.ts'
import { githubOidc } from '#facts/github-oidc.ts'
import { setting, type Json, type Reference, type Setting } from '#graph/value.ts'
import type { Delivery, Environment } from '#language/environment.ts'
import { makeBoundary } from './boundary.ts'
import { makeCacheRole } from './cache-role.ts'
import { releaseStatements } from './release.ts'
import { branchSubject, environmentSubject, pullRequestSubject } from './subjects.ts'

export type Role = Made<ResourceAttributes['aws_iam_role']>

/** Who may act in this account from GitHub. */
export interface Federation {
  /** Pushes images. */
  readonly release: Role
  /** Reads, to say what an apply would do. */
  readonly plan: Role
  /** Changes the environment. */
  readonly apply: Role
}

interface Registry {
  readonly repositories: ReadonlyMap<string, Made<ResourceAttributes['aws_ecr_repository']>>
}

/** Trust in the jobs of one repository, and a role for each task of theirs; nothing without delivery. */
export function makeFederation(
  make: Maker,
  environment: Environment,
  registry: Registry,
  environments: readonly Environment[],
): Federation | undefined {
  const { delivery } = environment
  if (delivery === undefined) return undefined
  const provider = make.resource(
    'aws_iam_openid_connect_provider',
    'github',
    { url: githubOidc.issuer, client_id_list: [githubOidc.audience] },
    'Lets IAM believe the tokens that GitHub gives to jobs; an account has one, for all repositories',
  )
  const source = promotedFrom(environment, environments)
  const branch = branchSubject(delivery)
  const own = environmentSubject(delivery, environment.name)
  const role = (id: string, plan: Omit<RolePlan, 'provider' | 'delivery'>): Role =>
    makeRole(make, environment, id, { ...plan, provider: provider.get('arn'), delivery })

  const release = role('release', {
    purpose: 'github-actions',
    subjects: [source === undefined ? branch : own],
    description: 'Release workflow: pushes images of the services',
    reason:
      source === undefined
        ? `Releases: trusts jobs on ${delivery.branch.value} alone`
        : `Releases: trusts jobs that ${environment.name} lets through alone`,
  })
  make.resource(
    'aws_iam_role_policy',
    'release',
    { name: 'release', role: release.get('id'), policy: policy(...releaseStatements(environment, registry, source)) },
    'Pushing to exactly these repositories, and finding the cluster',
  )
  const plan = role('plan', {
    purpose: 'terraform-plan',
    subjects: [pullRequestSubject(delivery), branch],
    description: 'Terraform workflow: says what an apply would change',
    reason: 'Plans of pull requests and the look for drift: reads, and never a secret',
  })
  const apply = role('apply', {
    purpose: 'terraform-apply',
    subjects: [own],
    description: 'Terraform workflow: applies a plan that was agreed to',
    reason: `Applies: trusts jobs that ${environment.name} lets through alone, never a pull request`,
  })
  const cache = make.in({ file: 'delivery-roles', path: [...(environment.edge?.at ?? []), 'invalidate'] })
  if (environment.edge?.invalidate.value === true) {
    makeCacheRole(
      cache,
      environment,
      makeRole(cache, environment, 'cache', {
        purpose: 'github-cache',
        subjects: [branch],
        description: 'Release workflow: empties the cache of CloudFront when a release runs',
        reason: 'Sees whether a release runs, and empties the cache; nothing else',
        provider: provider.get('arn'),
        delivery,
      }),
    )
  }
  makeBoundary(make.in({ file: 'boundary' }), environment)
  return { release, plan, apply }
}

interface RolePlan {
  /** Part of its name. */
  readonly purpose: string
  /** Tokens it trusts, in full. */
  readonly subjects: readonly string[]
  readonly description: string
  readonly reason: string
  readonly provider: Reference<string>
  readonly delivery: Delivery
}

function makeRole(make: Maker, environment: Environment, id: string, plan: RolePlan): Role {
  const { purpose, description, reason } = plan
  return make.resource(
    'aws_iam_role',
    id,
    {
      name: roleName(environment, purpose),
      description,
      assume_role_policy: trustOf(plan),
      max_session_duration: environment.roles.sessionSeconds,
    },
    reason,
  )
}

/** Subject and audience are compared as a whole, and a token without one of them is refused. */
function trustOf({ provider, subjects, delivery }: RolePlan): Setting<Json> {
  const { origin } = delivery.ids?.repository ?? delivery.repository
  return setting(
    policy({
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${githubOidc.provider}:aud`]: githubOidc.audience,
          [`${githubOidc.provider}:sub`]: subjects.length === 1 ? (subjects[0] as string) : subjects,
        },
      },
    }),
    origin,
  )
}
