import { facets } from './facet.ts'
import { free } from './prices.ts'

export const wafv2IpSet = facets('aws_wafv2_ip_set', { prices: free('charged for the web ACL') })
