import { facets, textArgument } from './facet.ts'

/** A policy of its own; its ARN contains its path, which is `/` unless given. */
export const iamPolicy = facets('aws_iam_policy', {
  known: {
    arn: (policy, { account }) => {
      const name = textArgument(policy, 'name')
      return name && `arn:aws:iam::${account}:policy${textArgument(policy, 'path') ?? '/'}${name}`
    },
  },
})
