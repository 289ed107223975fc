import { facets } from './facet.ts'
import { free } from './prices.ts'

export const route53Record = facets('aws_route53_record', {
  publicNames: ({ args: { name, type } }) => (type === 'CNAME' || type === 'A' || type === 'AAAA' ? [name] : []),
  prices: free('queries are paid at the zone, and aliases to AWS are free'),
})
