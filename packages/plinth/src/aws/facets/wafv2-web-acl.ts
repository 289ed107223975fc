import type { Resource } from '#graph/resource.ts'
import { blocksAt } from '../arguments.ts'
import { facets } from './facet.ts'
import { type Charged, monthly, used } from './prices.ts'

export const wafv2WebAcl = facets('aws_wafv2_web_acl', { prices: aclCharges })

function aclCharges({ args }: Resource): Charged {
  return [
    monthly('web ACL', 'wafv2/web-acl', 1, 'month'),
    monthly('rules', 'wafv2/rule', blocksAt(args, 'rule').length, 'month'),
    used('requests', 'wafv2/requests', 'filteredRequests', { unit: 'request' }),
  ]
}
