import { facets } from './facet.ts'
import { free } from './prices.ts'

export const wafv2WebAclLoggingConfiguration = facets('aws_wafv2_web_acl_logging_configuration', {
  prices: free('delivery is paid where the logs are kept'),
})
