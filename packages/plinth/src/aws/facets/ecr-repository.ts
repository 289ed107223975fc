import { facets, made, same } from './facet.ts'

/** A repository of images; each account and region has one registry. */
export const ecrRepository = facets('aws_ecr_repository', {
  known: {
    arn: made('name', (name, { account, region }) => `arn:aws:ecr:${region}:${account}:repository/${name}`),
    id: same('name'),
    registry_id: (_, { account }) => account,
    repository_url: made('name', (name, { account, region }) => `${account}.dkr.ecr.${region}.amazonaws.com/${name}`),
  },
})
