import { facets } from './facet.ts'

/** A user gets a policy. */
export const iamUserPolicyAttachment = facets('aws_iam_user_policy_attachment', {
  identity: ({ args }) => [{ part: 'attachment', principal: args['user'], policy: args['policy_arn'] }],
})
