import { facets } from './facet.ts'
import { free } from './prices.ts'

export const kmsAlias = facets('aws_kms_alias', { prices: free('a name of a key costs nothing') })
