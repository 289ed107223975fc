import { facets } from './facet.ts'

/** A policy inside a user. */
export const iamUserPolicy = facets('aws_iam_user_policy', {
  identity: ({ args }) => [{ part: 'inline-policy', principal: args['user'], document: args['policy'] }],
})
