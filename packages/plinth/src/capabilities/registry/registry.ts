import type { ResourceAttributes } from '#aws/types.gen.ts'
import type { Made, Maker } from '#capabilities/maker.ts'
import { roleName } from '#capabilities/naming.ts'
import { policy } from '#capabilities/policy.ts'
import { promotesTo } from '#capabilities/promotion.ts'
import { decided, json, type Json, type Setting } from '#graph/value.ts'
import type { Environment, ServiceResource } from '#language/environment.ts'

export type Repository = Made<ResourceAttributes['aws_ecr_repository']>

/** Where the images of the services are kept. */
export interface Registry {
  /** Repository of each service, by the service's name. */
  readonly repositories: ReadonlyMap<string, Repository>
}

/** Images that stay although newer ones came: what a rollback can go to. */
const keptImages = 50

/** One repository for each service: tags that never move, a scan of each image, and an end for old ones. */
export function makeRegistry(make: Maker, environment: Environment, environments: readonly Environment[]): Registry {
  const reader = environment.delivery === undefined ? undefined : promotesTo(environment, environments)
  const repositories = environment.services.map((service): [string, Repository] => {
    const own = make.in({ path: service.path })
    const repository = makeRepository(own, environment, service)
    if (reader !== undefined && reader.account.value !== environment.account.value) {
      letPromote(own, service, repository, reader)
    }
    return [service.name, repository]
  })
  return { repositories: new Map(repositories) }
}

/** Name of the repository of a service, the same in every environment. */
function repositoryName({ platform }: Pick<Environment, 'platform'>, { slug }: ServiceResource): string {
  return `${platform}/${slug}`
}

function makeRepository(make: Maker, environment: Environment, service: ServiceResource): Repository {
  const repository = make.resource(
    'aws_ecr_repository',
    service.id,
    {
      name: repositoryName(environment, service),
      image_tag_mutability: decided('IMMUTABLE', 'a tag is a commit, for ever: nobody swaps what is behind it'),
      image_scanning_configuration: {
        scan_on_push: decided(true, 'ECR looks again at what the workflow let pass, at no cost'),
      },
      encryption_configuration: [
        {
          encryption_type: decided('KMS', "with ECR's own key: uses show in CloudTrail, at no cost; fixed for life"),
        },
      ],
    },
    `Images of ${service.name}, by commit`,
  )
  make.resource(
    'aws_ecr_lifecycle_policy',
    service.id,
    { repository: repository.get('name'), policy: endOfImages() },
    'Images that nobody can want any more do not pile up',
  )
  return repository
}

function endOfImages(): Setting<Json> {
  const rules = [
    {
      rulePriority: 1,
      description: 'Untagged images are left over from broken uploads',
      selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 },
      action: { type: 'expire' },
    },
    {
      rulePriority: 2,
      description: `The last ${keptImages} releases stay`,
      selection: {
        tagStatus: 'tagged',
        tagPatternList: ['*'],
        countType: 'imageCountMoreThan',
        countNumber: keptImages,
      },
      action: { type: 'expire' },
    },
  ]
  return decided(json({ rules }), `a rollback goes back a few releases, never ${keptImages}`)
}

/**
 * Lets the release role of the next environment read, and nobody else of that account. ECR takes only principals that
 * exist, and that role may be made later; so the account is the principal, and a condition names the role.
 */
function letPromote(make: Maker, service: ServiceResource, repository: Repository, reader: Environment): void {
  const account = reader.account.value
  const role = `arn:aws:iam::${account}:role/${roleName(reader, 'github-actions').value}`
  make.in({ path: ['delivery'] }).resource(
    'aws_ecr_repository_policy',
    service.id,
    {
      repository: repository.get('name'),
      policy: policy({
        Sid: 'Promotion',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        Condition: { ArnEquals: { 'aws:PrincipalArn': role } },
      }),
    },
    `A release is built once: ${reader.name} copies the very image that ran here`,
  )
}
