import { facets, same, textArgument } from './facet.ts'

/** A role; its ARN contains its path, which is `/` unless given. */
export const iamRole = facets('aws_iam_role', {
  known: {
    arn: (role, { account }) => {
      const name = textArgument(role, 'name')
      return name && `arn:aws:iam::${account}:role${textArgument(role, 'path') ?? '/'}${name}`
    },
    id: same('name'),
  },
})
