import { facets } from './facet.ts'
import { free } from './prices.ts'

/** Who may read a secret, other accounts and AWS services included. */
export const secretsmanagerSecretPolicy = facets('aws_secretsmanager_secret_policy', {
  prices: free('access costs nothing'),
  identity: ({ args }) => [{ part: 'resource-policy', resource: args['secret_arn'], document: args['policy'] }],
})
