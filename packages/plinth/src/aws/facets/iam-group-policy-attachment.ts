import { facets } from './facet.ts'

/** A group gets a policy. */
export const iamGroupPolicyAttachment = facets('aws_iam_group_policy_attachment', {
  identity: ({ args }) => [{ part: 'attachment', principal: args['group'], policy: args['policy_arn'] }],
})
