import { facets } from './facet.ts'

/** A policy inside a group. */
export const iamGroupPolicy = facets('aws_iam_group_policy', {
  identity: ({ args }) => [{ part: 'inline-policy', principal: args['group'], document: args['policy'] }],
})
