import { facets } from './facet.ts'
import { free } from './prices.ts'

export const acmCertificateValidation = facets('aws_acm_certificate_validation', {
  prices: free('waiting costs nothing'),
})
