import { facets } from './facet.ts'
import { free } from './prices.ts'

export const eksIdentityProviderConfig = facets('aws_eks_identity_provider_config', {
  prices: free('access costs nothing'),
})
