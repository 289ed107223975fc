import { facets } from './facet.ts'
import { free } from './prices.ts'

/** A role gets a policy. */
export const iamRolePolicyAttachment = facets('aws_iam_role_policy_attachment', {
  prices: free('IAM costs nothing'),
  identity: ({ args }) => [{ part: 'attachment', principal: args['role'], policy: args['policy_arn'] }],
})
