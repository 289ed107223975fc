import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made } from '#capabilities/maker.ts'
import { clusterName } from '#capabilities/naming.ts'
import type { PolicyText, Statement } from '#capabilities/policy.ts'
import { imagePushActions } from '#facts/iam-policies.ts'
import type { Environment } from '#language/environment.ts'

interface Registry {
  readonly repositories: ReadonlyMap<string, Made<ResourceAttributes['aws_ecr_repository']>>
}

/** Above this number of repositories their names would not fit into the policy of a role. */
const namedRepositories = 80

/** What a release does in AWS: pushes images, reads those of the environment before, finds the cluster. */
export function releaseStatements(
  environment: Environment,
  registry: Registry,
  source: Environment | undefined,
): readonly Statement[] {
  return [
    { Sid: 'Login', Effect: 'Allow', Action: imagePushActions.login, Resource: '*' },
    { Sid: 'Push', Effect: 'Allow', Action: imagePushActions.push, Resource: repositoriesOf(environment, registry) },
    ...(source === undefined ? [] : [promotionFrom(source)]),
    {
      Sid: 'Kubeconfig',
      Effect: 'Allow',
      Action: 'eks:DescribeCluster',
      Resource: `arn:aws:eks:${placeOf(environment)}:cluster/${clusterName(environment).value}`,
    },
  ]
}

function repositoriesOf(environment: Environment, { repositories }: Registry): readonly PolicyText[] {
  if (repositories.size > namedRepositories)
    return [`arn:aws:ecr:${placeOf(environment)}:repository/${environment.platform}/*`]
  return [...repositories.values()].map((repository) => repository.get('arn'))
}

/** The other half of this right stands in the policy of each repository there. */
function promotionFrom(source: Environment): Statement {
  const repositories = source.services.map(
    ({ slug }) => `arn:aws:ecr:${placeOf(source)}:repository/${source.platform}/${slug}`,
  )
  return {
    Sid: 'Promotion',
    Effect: 'Allow',
    Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    Resource:
      repositories.length > namedRepositories
        ? `arn:aws:ecr:${placeOf(source)}:repository/${source.platform}/*`
        : repositories,
  }
}

/** Region and account, as they stand in an ARN. */
function placeOf({ region, account }: Environment): string {
  return `${region.value}:${account.value}`
}
