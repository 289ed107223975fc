import { globally, plain } from './drawing.ts'
import { facets } from './facet.ts'
import { free } from './prices.ts'

export const iamOpenidConnectProvider = facets('aws_iam_openid_connect_provider', {
  prices: free('IAM costs nothing'),
  drawing: {
    label: 'OIDC provider',
    icon: 'resource/AWSIdentityAccessManagementAWSSTS',
    category: 'security',
    kind: 'identity-provider',
    spot: globally,
    caption: plain('url'),
  },
})
