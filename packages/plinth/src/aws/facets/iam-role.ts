import type { Resource } from '#graph/resource.ts'
import { globally, plain } from './drawing.ts'
import { facets, same, textArgument } from './facet.ts'
import type { IdentityPart } from './identity.ts'
import { free } from './prices.ts'

/** A role; its ARN contains its path, which is `/` unless given. */
export const iamRole = facets('aws_iam_role', {
  prices: free('IAM costs nothing'),
  drawing: {
    label: 'IAM role',
    icon: 'resource/AWSIdentityAccessManagementRole',
    category: 'security',
    kind: 'role',
    spot: globally,
    caption: plain('name'),
  },
  known: {
    arn: (role, { account }) => {
      const name = textArgument(role, 'name')
      return name && `arn:aws:iam::${account}:role${textArgument(role, 'path') ?? '/'}${name}`
    },
    id: same('name'),
  },
  identity: (role) => [
    { part: 'principal', trust: role.args['assume_role_policy'], boundary: role.args['permissions_boundary'] },
    ...policiesInside(role),
  ],
})

/** Older projects write policies into the role; the provider has resources of their own for both since. */
function policiesInside(role: Resource): readonly IdentityPart[] {
  const principal = { $: 'reference', target: role.id, attribute: 'name' }
  const inline = listOf(role.args['inline_policy']) as readonly { readonly policy?: unknown }[]
  return [
    ...inline.map(({ policy }): IdentityPart => ({ part: 'inline-policy', principal, document: policy })),
    ...listOf(role.args['managed_policy_arns']).map((policy): IdentityPart => ({
      part: 'attachment',
      principal,
      policy,
    })),
  ]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}
