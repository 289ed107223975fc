import { inRegion, plain } from './drawing.ts'
import { facets, made, same } from './facet.ts'
import { holding, isOn } from './holds.ts'
import { type Charged, used } from './prices.ts'

/** A repository of images; each account and region has one registry. */
export const ecrRepository = facets('aws_ecr_repository', {
  prices: imageCharges,
  holds: (repository) =>
    holding(
      'images',
      'every image, also those that run now and those to go back to',
      !isOn(repository, 'force_delete') && 'ECR refuses to delete a repository with images',
    ),
  drawing: {
    label: 'ECR repository',
    icon: 'service/AmazonElasticContainerRegistry',
    category: 'storage',
    kind: 'repository',
    spot: inRegion,
    caption: plain('name'),
  },
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:ecr:${region}:${account}:repository/${name}`),
    id: same('name'),
    registry_id: (_, { account }) => account,
    repository_url: made('name', (name, { account, region }) => `${account}.dkr.ecr.${region}.amazonaws.com/${name}`),
  },
})

function imageCharges(): Charged {
  return [used('images', 'ecr/storage', 'imageGigabytes', { unit: 'GB-month' })]
}
