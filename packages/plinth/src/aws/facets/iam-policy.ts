import { globally, plain } from './drawing.ts'
import { facets, textArgument } from './facet.ts'
import { free } from './prices.ts'

/** A policy of its own; its ARN contains its path, which is `/` unless given. */
export const iamPolicy = facets('aws_iam_policy', {
  prices: free('IAM costs nothing'),
  drawing: {
    label: 'IAM policy',
    icon: 'resource/AWSIdentityAccessManagementPermissions',
    category: 'security',
    kind: 'policy',
    spot: globally,
    caption: plain('name'),
  },
  identity: ({ args }) => [{ part: 'managed-policy', document: args['policy'] }],
  known: {
    arn: (policy, { account }) => {
      const name = textArgument(policy, 'name')
      return name && `arn:aws:iam::${account}:policy${textArgument(policy, 'path') ?? '/'}${name}`
    },
  },
})
