import { facets } from './facet.ts'
import { free } from './prices.ts'

/** Rights in the Kubernetes API, by a policy that AWS keeps up. */
export const eksAccessPolicyAssociation = facets('aws_eks_access_policy_association', {
  prices: free('access costs nothing'),
  identity: ({ args }) => [
    {
      part: 'cluster-access',
      principal: args['principal_arn'],
      policy: args['policy_arn'],
      cluster: args['cluster_name'],
      namespaces: (args['access_scope'] as { readonly namespaces?: unknown } | undefined)?.namespaces,
    },
  ],
})
