import { facets } from './facet.ts'
import { free } from './prices.ts'

/** Pods of a service account get the credentials of a role. */
export const eksPodIdentityAssociation = facets('aws_eks_pod_identity_association', {
  prices: free('access costs nothing'),
  identity: ({ args }) => [
    {
      part: 'pod-identity',
      role: args['role_arn'],
      namespace: args['namespace'],
      serviceAccount: args['service_account'],
    },
  ],
})
