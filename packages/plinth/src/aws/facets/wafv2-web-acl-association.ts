import { facets } from './facet.ts'
import { free } from './prices.ts'

export const wafv2WebAclAssociation = facets('aws_wafv2_web_acl_association', {
  prices: free('charged for the web ACL'),
})
