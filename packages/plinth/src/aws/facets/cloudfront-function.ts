import { facets } from './facet.ts'
import { type Charged, used } from './prices.ts'

export const cloudfrontFunction = facets('aws_cloudfront_function', { prices: functionCalls })

function functionCalls(): Charged {
  return [used('calls', 'cloudfront/function-calls', 'cloudfrontRequests', { unit: 'request' })]
}
