import { facets } from './facet.ts'
import { free } from './prices.ts'

/** A policy inside a role. */
export const iamRolePolicy = facets('aws_iam_role_policy', {
  prices: free('IAM costs nothing'),
  identity: ({ args }) => [{ part: 'inline-policy', principal: args['role'], document: args['policy'] }],
})
