import { facets } from './facet.ts'
import { free } from './prices.ts'

/** Who may pull and push, other accounts and AWS services included. */
export const ecrRepositoryPolicy = facets('aws_ecr_repository_policy', {
  prices: free('access costs nothing'),
  identity: ({ args }) => [{ part: 'resource-policy', resource: args['repository'], document: args['policy'] }],
})
